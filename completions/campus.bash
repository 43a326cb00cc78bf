# Completion of campus for bash, made by `campus completion bash`.

# The words and flags that may follow a command.
_campus_place() {
  verbs=() flags=(--portal --token-file --district --no-input --yes --quiet --no-color --accessible --help)
  case $1 in
    '') verbs=(init case outage contacts request today notices phone report scope open onboarding route desk auth portal catalog outbox serve privacy purge doctor completion) flags=(--version "${flags[@]}") ;;
    'case') verbs=(new drafts form list view export attachments reply close reopen update escalate take forward sync purge number import-mail lint) ;;
    'case drafts') verbs=(list resume delete) ;;
    'outage') verbs=(watch receive) ;;
    'contacts') verbs=(list view audit add modify replace remove invite activate seen) ;;
    'request') verbs=(sandbox-refresh version-update list view cancel update) ;;
    'notices') verbs=(read) flags=(--all --unread --watch --every --calendar --force --json "${flags[@]}") ;;
    'route') verbs=(import away schools) flags=(--as --school --json "${flags[@]}") ;;
    'desk') verbs=(queue view new take reply note status resolve verify contact request notice district) ;;
    'desk contact') verbs=(approve refuse invite activate sign-in deactivate) ;;
    'desk request') verbs=(schedule start finish fail) ;;
    'desk notice') verbs=(post update close) ;;
    'desk district') verbs=(list add update) ;;
    'auth') verbs=(login status logout devices token) ;;
    'auth devices') verbs=(list revoke) ;;
    'auth token') verbs=(create list revoke) ;;
    'portal') verbs=(add list use show check export remove) ;;
    'catalog') verbs=(show check edit) ;;
    'outbox') verbs=(list send drop) ;;
    'serve') verbs=(enrol import) flags=(--database --listen --public-url --tls-cert --tls-key --behind-proxy --smtp --mail-from --smtp-password-file --rules --catalog --json "${flags[@]}") ;;
    'privacy') verbs=(check) ;;
    'init') flags=(--name --email --role --to --sample --json "${flags[@]}") ;;
    'case new') flags=(--file --type --module --topic --subject --description --goal --setting --service --licensed --data --period --change-tracker --expected --error --steps --path --context --examples --course --student --counter-example --frequency --how-often --elsewhere --rights --site --release --browser --host --port --from-where --driver --log --first-seen --changed --affected-users --affected-schools --impact --workaround --due --due-reason --tried --approval --verification --attach --evidence --priority --reachable --attachments-checked --attach-doctor --save-draft --test --override --dedupe --key --dry-run --json "${flags[@]}") ;;
    'case drafts list') flags=(--json "${flags[@]}") ;;
    'case drafts resume') flags=(--type --module --topic --subject --description --goal --setting --service --licensed --data --period --change-tracker --expected --error --steps --path --context --examples --course --student --counter-example --frequency --how-often --elsewhere --rights --site --release --browser --host --port --from-where --driver --log --first-seen --changed --affected-users --affected-schools --impact --workaround --due --due-reason --tried --approval --verification --attach --evidence --priority --reachable --attachments-checked --override --dry-run --json "${flags[@]}") ;;
    'case drafts delete') flags=(--dry-run --json "${flags[@]}") ;;
    'case form') flags=(--type --json "${flags[@]}") ;;
    'case list') flags=(--status --type --module --priority --contact --mine --waiting-on --since --search --where --csv --limit --cursor --json "${flags[@]}") ;;
    'case view') flags=(--json "${flags[@]}") ;;
    'case export') flags=(--all --format --output --force --json "${flags[@]}") ;;
    'case attachments') flags=(--save --force --json "${flags[@]}") ;;
    'case reply') flags=(--body --body-file --attach --attachments-checked --participant --override --key --dry-run --json "${flags[@]}") ;;
    'case close') flags=(--dedupe --comment --override --key --dry-run --json "${flags[@]}") ;;
    'case reopen') flags=(--reason --override --key --dry-run --json "${flags[@]}") ;;
    'case update') flags=(--status --subject --type --module --priority --site --release --due --revision --key --dry-run --json "${flags[@]}") ;;
    'case escalate') flags=(--reason --why --override --key --dry-run --json "${flags[@]}") ;;
    'case take') flags=(--key --dry-run --json "${flags[@]}") ;;
    'case forward') flags=(--to-portal --number --again --type --module --topic --subject --description --goal --setting --service --licensed --data --period --change-tracker --expected --error --steps --path --context --examples --course --student --counter-example --frequency --how-often --elsewhere --rights --site --release --browser --host --port --from-where --driver --log --first-seen --changed --affected-users --affected-schools --impact --workaround --due --due-reason --tried --approval --verification --attach --evidence --priority --reachable --dry-run --json "${flags[@]}") ;;
    'case sync') flags=(--all --override --dry-run --json "${flags[@]}") ;;
    'case purge') flags=(--older-than --dry-run --json "${flags[@]}") ;;
    'case number') flags=(--drop --dry-run --json "${flags[@]}") ;;
    'case import-mail') flags=(--dry-run --json "${flags[@]}") ;;
    'case lint') flags=(--json "${flags[@]}") ;;
    'outage watch') flags=(--dedupe --every --fail-after --limit --once --state --comment --file --type --module --subject --description --site --impact --workaround --priority --affected-schools --json "${flags[@]}") ;;
    'outage receive') flags=(--by-group --file --type --module --subject --description --site --impact --workaround --priority --affected-schools --dry-run --json "${flags[@]}") ;;
    'contacts list') flags=(--share --json "${flags[@]}") ;;
    'contacts view') flags=(--json "${flags[@]}") ;;
    'contacts audit') flags=(--json "${flags[@]}") ;;
    'contacts add') flags=(--name --email --phone --role --third-party --agreement --effective --note --override --key --dry-run --json "${flags[@]}") ;;
    'contacts modify') flags=(--name --email --phone --role --effective --note --override --key --dry-run --json "${flags[@]}") ;;
    'contacts replace') flags=(--name --email --phone --role --third-party --agreement --effective --note --override --key --dry-run --json "${flags[@]}") ;;
    'contacts remove') flags=(--effective --note --override --key --dry-run --json "${flags[@]}") ;;
    'contacts invite') flags=(--note --override --key --dry-run --json "${flags[@]}") ;;
    'contacts activate') flags=(--code-file --key --dry-run --json "${flags[@]}") ;;
    'contacts seen') flags=(--at --key --dry-run --json "${flags[@]}") ;;
    'request sandbox-refresh') flags=(--site --at --note --wait --timeout --key --dry-run --json "${flags[@]}") ;;
    'request version-update') flags=(--site --to --at --note --wait --timeout --key --dry-run --json "${flags[@]}") ;;
    'request list') flags=(--open --site --limit --json "${flags[@]}") ;;
    'request view') flags=(--wait --timeout --json "${flags[@]}") ;;
    'request cancel') flags=(--reason --key --dry-run --json "${flags[@]}") ;;
    'request update') flags=(--status --at --reason --key --dry-run --json "${flags[@]}") ;;
    'today') flags=(--json "${flags[@]}") ;;
    'notices read') flags=(--unread --key --dry-run --json "${flags[@]}") ;;
    'phone') flags=(--outage --set --json "${flags[@]}") ;;
    'report') flags=(--by --since --until --csv --html --force --json "${flags[@]}") ;;
    'scope') flags=(--explain --json "${flags[@]}") ;;
    'open') flags=(--print --district-site --json "${flags[@]}") ;;
    'onboarding') flags=(--done --undo --role --json "${flags[@]}") ;;
    'route import') flags=(--prune --key --dry-run --json "${flags[@]}") ;;
    'route away') flags=(--until --from --cover --back --key --dry-run --json "${flags[@]}") ;;
    'route schools') flags=(--specialist --unassigned --json "${flags[@]}") ;;
    'desk queue') flags=(--limit --json "${flags[@]}") ;;
    'desk view') flags=(--json "${flags[@]}") ;;
    'desk new') flags=(--emergency --caller --contact --subject --description --type --module --priority --site --override --key --dry-run --json "${flags[@]}") ;;
    'desk take') flags=(--key --dry-run --json "${flags[@]}") ;;
    'desk reply') flags=(--body --body-file --status --attach --attachments-checked --participant --present --override --key --dry-run --json "${flags[@]}") ;;
    'desk note') flags=(--body --body-file --override --key --dry-run --json "${flags[@]}") ;;
    'desk status') flags=(--comment --override --key --dry-run --json "${flags[@]}") ;;
    'desk resolve') flags=(--body --body-file --override --key --dry-run --json "${flags[@]}") ;;
    'desk verify') flags=(--body --body-file --override --key --dry-run --json "${flags[@]}") ;;
    'desk contact approve') flags=(--agreement --code-file --key --dry-run --json "${flags[@]}") ;;
    'desk contact refuse') flags=(--reason --override --key --dry-run --json "${flags[@]}") ;;
    'desk contact invite') flags=(--name --email --phone --role --third-party --agreement --code-file --key --dry-run --json "${flags[@]}") ;;
    'desk contact activate') flags=(--key --dry-run --json "${flags[@]}") ;;
    'desk contact sign-in') flags=(--code-file --json "${flags[@]}") ;;
    'desk contact deactivate') flags=(--key --dry-run --json "${flags[@]}") ;;
    'desk request schedule') flags=(--at --key --dry-run --json "${flags[@]}") ;;
    'desk request start') flags=(--key --dry-run --json "${flags[@]}") ;;
    'desk request finish') flags=(--key --dry-run --json "${flags[@]}") ;;
    'desk request fail') flags=(--reason --override --key --dry-run --json "${flags[@]}") ;;
    'desk notice post') flags=(--kind --title --body --from --until --override --key --dry-run --json "${flags[@]}") ;;
    'desk notice update') flags=(--body --until --override --key --dry-run --json "${flags[@]}") ;;
    'desk notice close') flags=(--body --override --key --dry-run --json "${flags[@]}") ;;
    'desk district list') flags=(--json "${flags[@]}") ;;
    'desk district add') flags=(--key --dry-run --json "${flags[@]}") ;;
    'desk district update') flags=(--site --without --hosting --cloud-choice --group --key --dry-run --json "${flags[@]}") ;;
    'auth login') flags=(--code-file --email --device-name --replace --json "${flags[@]}") ;;
    'auth status') flags=(--json "${flags[@]}") ;;
    'auth logout') flags=(--json "${flags[@]}") ;;
    'auth devices list') flags=(--json "${flags[@]}") ;;
    'auth devices revoke') flags=(--dry-run --json "${flags[@]}") ;;
    'auth token create') flags=(--name --allow --expires --write-to --json "${flags[@]}") ;;
    'auth token list') flags=(--json "${flags[@]}") ;;
    'auth token revoke') flags=(--dry-run --json "${flags[@]}") ;;
    'portal add') flags=(--kind --url --catalog --queue --map --json "${flags[@]}") ;;
    'portal list') flags=(--json "${flags[@]}") ;;
    'portal use') flags=(--json "${flags[@]}") ;;
    'portal show') flags=(--json "${flags[@]}") ;;
    'portal check') flags=(--adopt --queue --map --json "${flags[@]}") ;;
    'portal export') flags=(--force --json "${flags[@]}") ;;
    'portal remove') flags=(--json "${flags[@]}") ;;
    'catalog show') flags=(--json "${flags[@]}") ;;
    'catalog check') flags=(--json "${flags[@]}") ;;
    'catalog edit') flags=(--file --json "${flags[@]}") ;;
    'outbox list') flags=(--json "${flags[@]}") ;;
    'outbox send') flags=(--again --dry-run --json "${flags[@]}") ;;
    'outbox drop') flags=(--dry-run --json "${flags[@]}") ;;
    'serve enrol') flags=(--name --another --database --code-file --json "${flags[@]}") ;;
    'serve import') flags=(--database --json "${flags[@]}") ;;
    'privacy check') flags=(--json "${flags[@]}") ;;
    'purge') flags=(--older-than --dry-run --json "${flags[@]}") ;;
    'doctor') flags=(--json "${flags[@]}") ;;
    'completion') flags=(--json "${flags[@]}") ;;
    *) return 1 ;;
  esac
}

# The values that may follow a flag, or stand as the n-th argument.
_campus_offer() {
  case $1 in
    'init --role') offer=(words support technical) ;;
    'init --to') offer=(words vendor here) ;;
    'init --json') offer=(fields portal name email role district settingsFile current reach outcome) ;;
    'case new --file' | 'case new --attach' | 'case drafts resume --attach' | 'case export --output' | 'case attachments --save' | 'case reply --body-file' | 'case reply --attach' | 'case forward --attach' | 'case import-mail 2' | 'case lint '[0-9]* | 'outage watch --state' | 'outage watch --file' | 'outage receive --file' | 'outage receive 2' | 'contacts activate --code-file' | 'report --html' | 'route import 1' | 'desk reply --body-file' | 'desk reply --attach' | 'desk note --body-file' | 'desk resolve --body-file' | 'desk verify --body-file' | 'desk contact approve --code-file' | 'desk contact invite --code-file' | 'desk contact sign-in --code-file' | 'auth login --code-file' | 'auth token create --write-to' | 'portal export 1' | 'catalog check 1' | 'catalog edit --file' | 'serve enrol --code-file' | 'serve import 1' | 'privacy check 1' | *' --token-file') offer=(files) ;;
    'case new --type' | 'case drafts resume --type' | 'case form --type' | 'case list --type' | 'case update --type' | 'case forward --type' | 'outage watch --type' | 'outage receive --type' | 'desk new --type') offer=(cache types) ;;
    'case new --module' | 'case drafts resume --module' | 'case list --module' | 'case update --module' | 'case forward --module' | 'outage watch --module' | 'outage receive --module' | 'desk new --module') offer=(cache modules) ;;
    'case new --topic' | 'case drafts resume --topic' | 'case forward --topic') offer=(words server-configuration error-logs firewall local-network connectivity tomcat odbc other) ;;
    'case new --frequency' | 'case drafts resume --frequency' | 'case forward --frequency') offer=(words always sometimes once not-tried) ;;
    'case new --site' | 'case drafts resume --site' | 'case update --site' | 'case forward --site' | 'outage watch --site' | 'outage receive --site' | 'request sandbox-refresh --site' | 'request version-update --site' | 'request list --site' | 'desk new --site') offer=(cache sites) ;;
    'case new --priority' | 'case drafts resume --priority' | 'case list --priority' | 'case update --priority' | 'case forward --priority' | 'outage watch --priority' | 'outage receive --priority' | 'desk new --priority') offer=(cache priorities) ;;
    'case new --json' | 'case drafts resume --json') offer=(fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach readiness similar notices dedupe handOff next task text fields url) ;;
    'case drafts list --json') offer=(fields id subject type portal ticket answers updatedAt open path) ;;
    'case drafts delete --json') offer=(fields id deleted) ;;
    'case form --json') offer=(fields form) ;;
    'case list --status' | 'case update --status' | 'desk reply --status' | 'desk status 2') offer=(cache statuses) ;;
    'case list --waiting-on') offer=(words us vendor desk) ;;
    'case list --json' | 'desk queue --json') offer=(fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification) ;;
    'case view --json' | 'desk view --json') offer=(fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification statusSince answers attachments comments participants links contactChange history clocks portal reach) ;;
    'case view 1' | 'case export '[0-9]* | 'case attachments 1' | 'case reply 1' | 'case close 1' | 'case reopen 1' | 'case update 1' | 'case escalate 1' | 'case take 1' | 'case forward 1' | 'case sync 1' | 'case import-mail 1' | 'phone 1' | 'desk view 1' | 'desk take 1' | 'desk reply 1' | 'desk note 1' | 'desk status 1' | 'desk resolve 1' | 'desk verify 1' | 'desk contact approve 1' | 'desk contact refuse 1') offer=(cache numbers) ;;
    'case export --format') offer=(words json markdown) ;;
    'case export --json') offer=(fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification statusSince answers attachments comments contactChange history portal) ;;
    'case attachments --json') offer=(fields id name size sha256 at by comment path) ;;
    'case reply --json' | 'case escalate --json' | 'case number --json') offer=(fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach handOff next task text fields url) ;;
    'case close --json' | 'case reopen --json') offer=(fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification before after outcome key portal reach handOff next task text fields url) ;;
    'case update --json' | 'case take --json' | 'desk new --json' | 'desk take --json' | 'desk note --json' | 'desk contact refuse --json') offer=(fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach) ;;
    'case forward --to-portal' | 'portal use 1' | 'portal show 1' | 'portal check 1' | 'portal remove 1' | *' --portal') offer=(cache portals) ;;
    'case forward --json') offer=(fields outcome key portal reach ticket draft number subject type module carried leftOut missing next) ;;
    'case sync --json') offer=(fields ticket subject portal number status outcome reason) ;;
    'case purge --json' | 'purge --json') offer=(fields olderThan before cases comments files kept drafts cache bytes portals outcome) ;;
    'case import-mail --json' | 'desk reply --json' | 'desk status --json' | 'desk resolve --json' | 'desk verify --json') offer=(fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification before after outcome key portal reach) ;;
    'case lint --json') offer=(fields file score rule level pointer line message fix) ;;
    'outage watch --json') offer=(fields outcome dedupe probes failures probe number handOff text url next) ;;
    'outage receive --json') offer=(fields alert state dedupe outcome key number handOff text url next error) ;;
    'outage receive 1') offer=(words alertmanager) ;;
    'contacts list --json') offer=(fields id name email phone role state organization agreement invitedUntil lastActivityAt activitySource daysUntilFlag invitationDaysLeft) ;;
    'contacts view --json') offer=(fields id name email phone role state organization agreement invitedUntil lastActivityAt activitySource daysUntilFlag invitationDaysLeft history) ;;
    'contacts audit --json' | 'portal check --json' | 'catalog check --json' | 'privacy check --json') offer=(fields rule level pointer line message fix) ;;
    'contacts add --json' | 'contacts modify --json' | 'contacts replace --json' | 'contacts remove --json' | 'contacts invite --json') offer=(fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach change handOff next task text fields url) ;;
    'contacts activate --json' | 'contacts seen --json' | 'desk contact invite --json' | 'desk contact activate --json' | 'desk contact deactivate --json') offer=(fields id name email phone role state organization agreement invitedUntil lastActivityAt activitySource outcome key portal reach) ;;
    'request sandbox-refresh --json' | 'request version-update --json' | 'request cancel --json') offer=(fields id kind site status release at scheduledAt startedAt endedAt note reason contact district createdAt updatedAt outcome key portal reach handOff next task text fields url) ;;
    'request list --json') offer=(fields id kind site status release at scheduledAt startedAt endedAt note reason contact district createdAt updatedAt) ;;
    'request view --json') offer=(fields id kind site status release at scheduledAt startedAt endedAt note reason contact district createdAt updatedAt history) ;;
    'request update --status') offer=(words requested scheduled running done failed cancelled) ;;
    'request update --json' | 'desk request schedule --json' | 'desk request start --json' | 'desk request finish --json' | 'desk request fail --json') offer=(fields id kind site status release at scheduledAt startedAt endedAt note reason contact district createdAt updatedAt outcome key portal reach) ;;
    'today --json') offer=(fields kind id title why at next) ;;
    'notices read --json' | 'desk notice post --json' | 'desk notice update --json' | 'desk notice close --json') offer=(fields id kind title body state startsAt endsAt updates readAt readers outcome key portal reach) ;;
    'phone --json') offer=(fields when open until opensAt zone outagesNow outagesIfHosted callBackMinutes key keyAbout fileFirst case incidents atHand steps) ;;
    'report --by') offer=(words module type contact school month district) ;;
    'report --json') offer=(fields report group key label month measure value unit share) ;;
    'report 1') offer=(words volume ageing waiting response training) ;;
    'scope --json') offer=(fields id label place where words matched) ;;
    'open --json') offer=(fields id label url menu signIn opened) ;;
    'onboarding --json') offer=(fields id label about resource done by) ;;
    'route import --json') offer=(fields schools specialists outcome key portal reach) ;;
    'route away --json') offer=(fields specialist outcome key portal reach) ;;
    'route schools --json') offer=(fields id name level specialist) ;;
    'desk contact approve --json') offer=(fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach changed) ;;
    'desk contact sign-in --json') offer=(fields email until outcome) ;;
    'desk notice post --kind') offer=(words incident maintenance task) ;;
    'desk district list --json') offer=(fields id name hosting cloudChoice group sites) ;;
    'desk district add --json' | 'desk district update --json') offer=(fields id name hosting cloudChoice group sites outcome key portal reach) ;;
    'desk district update --hosting') offer=(words vendor own unknown) ;;
    'desk district update --cloud-choice') offer=(words yes no unknown) ;;
    'auth login --json') offer=(fields name email portal desk device memberships outcome) ;;
    'auth status --json') offer=(fields portal url source name email token allow desk memberships device tokenEnds keptIn problem) ;;
    'auth logout --json') offer=(fields portal outcome there here) ;;
    'auth devices list --json') offer=(fields id name createdAt lastSeenAt current) ;;
    'auth devices revoke --json') offer=(fields id name createdAt lastSeenAt current outcome) ;;
    'auth token create --json' | 'auth token revoke --json') offer=(fields id name allow district createdAt expiresAt lastUsedAt outcome) ;;
    'auth token list --json') offer=(fields id name allow district createdAt expiresAt lastUsedAt) ;;
    'portal add --kind') offer=(words server request-tracker handoff local) ;;
    'portal add --catalog') offer=(words infinite-campus district-help-desk) ;;
    'portal add --json') offer=(fields name kind catalog url current outcome) ;;
    'portal list --json') offer=(fields name kind catalog current sample) ;;
    'portal use --json' | 'portal remove --json') offer=(fields name kind outcome) ;;
    'portal show --json') offer=(fields name kind catalog current sample reach location url district memberships sites notices capabilities) ;;
    'portal export --json') offer=(fields file bytes cases contacts files outcome portal reach) ;;
    'catalog show --json') offer=(fields id title desk zone firstCaseNumber defaultPriority types modules statuses priorities sites form mail scope escalations roles contacts clocks hours holidays maintenance updates limits signIn outages firstLevel privacy phone resources onboarding routing lifecycle) ;;
    'catalog show 1') offer=(words types modules statuses priorities sites form mail scope escalations roles contacts clocks hours holidays maintenance updates limits signIn outages firstLevel privacy phone resources onboarding routing lifecycle) ;;
    'catalog edit --json') offer=(fields file outcome) ;;
    'outbox list --json') offer=(fields key write about case state portal district who createdAt attempts notBefore problem files bytes input) ;;
    'outbox send --json') offer=(fields key write about case state portal district who number problem) ;;
    'outbox drop --json') offer=(fields key write about case state portal district who outcome) ;;
    'serve enrol --json') offer=(fields name email until outcome) ;;
    'serve import --json') offer=(fields districts cases contacts requests notices schools specialists files keys pendingHandOffs outcome reach) ;;
    'doctor --json') offer=(fields check code level message remedy) ;;
    'completion --json') offer=(fields shell script) ;;
    'completion 1') offer=(words bash zsh fish powershell) ;;
  esac
}

_campus_takes_value() {
  case $1 in
    --portal | --token-file | --district | --every | --calendar | --as | --school | --database | --listen | --public-url | --tls-cert | --tls-key | --smtp | --mail-from | --smtp-password-file | --rules | --catalog | --name | --email | --role | --to | --file | --type | --module | --topic | --subject | --description | --goal | --setting | --service | --licensed | --data | --period | --change-tracker | --expected | --error | --steps | --path | --context | --examples | --course | --student | --counter-example | --frequency | --how-often | --elsewhere | --rights | --site | --release | --browser | --host | --port | --from-where | --driver | --log | --first-seen | --changed | --affected-users | --affected-schools | --impact | --workaround | --due | --due-reason | --tried | --approval | --verification | --attach | --evidence | --priority | --reachable | --override | --dedupe | --key | --status | --contact | --waiting-on | --since | --search | --where | --limit | --cursor | --format | --output | --save | --body | --body-file | --participant | --comment | --reason | --revision | --why | --to-portal | --number | --older-than | --fail-after | --state | --phone | --third-party | --effective | --note | --code-file | --at | --timeout | --by | --until | --html | --district-site | --done | --undo | --from | --cover | --specialist | --caller | --present | --kind | --title | --without | --hosting | --cloud-choice | --group | --device-name | --replace | --allow | --expires | --write-to | --url | --queue | --map) ;;
    *) return 1 ;;
  esac
}

# The words up to the cursor. Bash splits at = and : too; pieces without a space between are put together again.
_campus_words() {
  local index piece joint glue= rest=${COMP_LINE-}
  words=()
  for ((index = 0; index <= COMP_CWORD; index++)); do
    piece=${COMP_WORDS[index]}
    joint=
    [[ -n $piece && -z ${piece//[=:]/} ]] && joint=1
    if ((index > 1)) && [[ -n $glue$joint && $rest != [[:space:]]* ]]; then
      words[${#words[@]} - 1]+=$piece
    else
      words+=("$piece")
    fi
    glue=$joint
    rest=${rest#"${rest%%[![:space:]]*}"}
    rest=${rest#"$piece"}
  done
}

# Fills COMPREPLY from the offer with what goes on from the current word.
_campus_reply() {
  local word breaks= kept= kind=${offer[0]}
  local -a candidates=("${offer[@]:1}")
  case $kind in
    files)
      compopt -o default 2>/dev/null
      return
      ;;
    fields)
      start=${cur%"${cur##*[=,]}"}
      compopt -o nospace 2>/dev/null
      ;;
    cache)
      candidates=()
      while IFS=$'\t' read -r word _; do
        candidates+=("$word")
      done <<<"$(command campus complete "${offer[1]}" ${portal:+"$portal"} 2>/dev/null)"
      ;;
  esac
  # Where readline splits a word, it replaces only the last piece.
  [[ $COMP_WORDBREAKS == *=* ]] && breaks+='='
  [[ $COMP_WORDBREAKS == *:* ]] && breaks+=':'
  [[ -n $breaks ]] && kept=${cur%"${cur##*[$breaks]}"}
  for word in "${candidates[@]}"; do
    [[ -n $word ]] || continue
    [[ $kind == fields && ",${start#*=}" == *",$word,"* ]] && continue
    printf -v word '%s%q' "$start" "$word"
    [[ $word == "$cur"* ]] && COMPREPLY+=("${word#"$kept"}")
  done
}

_campus() {
  local IFS=$' \t\n' path= flag= portal= ended= start= count=1 cur word
  local -a words verbs flags offer
  COMPREPLY=()
  _campus_words
  cur=${words[${#words[@]} - 1]}
  _campus_place ''
  for word in "${words[@]:1:${#words[@]} - 2}"; do
    if [[ -n $flag ]]; then
      [[ $flag == --portal ]] && portal=$word
      flag=
    elif [[ -n $ended || $word != -?* ]]; then
      if ((${#verbs[@]})); then
        path=${path:+$path }$word
        _campus_place "$path" || return 0
      else
        ((count++))
      fi
    elif [[ $word == -- ]]; then
      ended=1
    elif [[ $word == --portal=* ]]; then
      portal=${word#*=}
    elif _campus_takes_value "$word"; then
      flag=$word
    fi
  done
  if [[ -n $flag ]]; then
    _campus_offer "$path $flag"
  elif [[ -z $ended && $cur == --*=* ]]; then
    start=${cur%%=*}=
    _campus_offer "$path ${cur%%=*}"
  elif [[ -z $ended && $cur == -* ]]; then
    offer=(words "${flags[@]}")
  elif ((${#verbs[@]})); then
    offer=(words "${verbs[@]}")
  else
    _campus_offer "$path $count"
    ((${#offer[@]})) || offer=(words "${flags[@]}")
  fi
  _campus_reply
}

# Values seen before come newest first; older versions of bash sort them.
complete -o nosort -F _campus campus 2>/dev/null || complete -F _campus campus
