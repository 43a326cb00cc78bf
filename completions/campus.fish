# Completion of campus for fish, made by `campus completion fish`.

# Reads the line before the cursor: the command, how many arguments it has, and the portal that was named.
function __campus_read
    set -g __campus_path
    set -g __campus_count 0
    set -g __campus_portal
    set -l flag
    set -l ended no
    for word in (commandline -opc)[2..-1]
        if test -n "$flag"
            test $flag = --portal; and set __campus_portal $word
            set flag
        else if test $ended = yes; or not string match -qr -- '^-.' $word
            if contains -- "$__campus_path" '' 'case' 'case drafts' 'contacts' 'privacy' 'portal' 'catalog'
                set __campus_path (string trim -- "$__campus_path $word")
            else
                set __campus_count (math $__campus_count + 1)
            end
        else if test "$word" = --
            set ended yes
        else if string match -q -- '--portal=*' $word
            set __campus_portal (string replace -- --portal= '' $word)
        else if contains -- $word --name --email --role --to --portal --district --file --type --module --topic --subject --description --goal --setting --service --licensed --data --period --change-tracker --expected --error --steps --path --context --examples --counter-example --frequency --how-often --elsewhere --rights --site --release --browser --host --port --from-where --driver --log --first-seen --changed --affected-users --affected-schools --impact --workaround --due --due-reason --tried --approval --verification --attach --evidence --priority --reachable --override --key --status --contact --waiting-on --since --search --where --limit --cursor --format --output --save --body --body-file --comment --reason --revision --kind --url --catalog
            set flag $word
        end
    end
end

# Whether the line is at a command, and, where a number is given, has so many arguments (2+: or more).
function __campus_at
    __campus_read
    test "$__campus_path" = "$argv[1]"; or return
    switch "$argv[2]"
        case ''
            true
        case '*+'
            test $__campus_count -ge (string trim -c + -- $argv[2])
        case '*'
            test $__campus_count -eq $argv[2]
    end
end

# Values seen before, newest first, each with what it stands for.
function __campus_cached
    __campus_read
    command campus complete $argv[1] $__campus_portal 2>/dev/null
end

# Fields, after those that were named already.
function __campus_fields
    set -l chosen (string match -r '^--json=(?:.*,)?' -- (commandline -ct) | string replace -- --json= '')
    for field in $argv
        contains -- $field (string split , -- "$chosen"); or echo -- $chosen$field
    end
end

complete -c campus -f
complete -c campus -l portal -x -k -a '(__campus_cached portals)' -d 'Portal to use instead of the current one'
complete -c campus -l district -x -d 'District to act for'
complete -c campus -l no-input -d 'Never ask; missing answers are an error'
complete -c campus -l yes -s y -d 'Answer yes to questions about going ahead'
complete -c campus -l quiet -s q -d 'No notes on standard error'
complete -c campus -l no-color -d 'No colour'
complete -c campus -l accessible -d 'Numbered questions without cursor movement, for screen readers'
complete -c campus -l help -s h -d 'Show help'

complete -c campus -n "__campus_at ''" -k -a completion -d 'Print the completion script of a shell'
complete -c campus -n "__campus_at ''" -k -a catalog -d 'show, check, edit'
complete -c campus -n "__campus_at ''" -k -a portal -d 'add, list, use, show, remove'
complete -c campus -n "__campus_at ''" -k -a privacy -d 'check'
complete -c campus -n "__campus_at ''" -k -a contacts -d 'list'
complete -c campus -n "__campus_at ''" -k -a case -d 'new, drafts, form, list, view, export, attachments, reply, close, reopen, update, number, import-mail, lint'
complete -c campus -n "__campus_at ''" -k -a init -d 'Say where your cases go, who you are, and your district'
complete -c campus -n "__campus_at ''" -l version -s V -d 'Show the version'

complete -c campus -n "__campus_at 'case'" -k -a lint -d 'Check forms: are they good enough to be solved at the first level?'
complete -c campus -n "__campus_at 'case'" -k -a import-mail -d 'Keep a notification mail as a comment, with its files and the status it tells'
complete -c campus -n "__campus_at 'case'" -k -a number -d 'Tell the number that a web portal gave to what you did there'
complete -c campus -n "__campus_at 'case'" -k -a update -d 'Change fields of a case; shows the difference and asks'
complete -c campus -n "__campus_at 'case'" -k -a reopen -d 'Reopen a case that came back, within 60 days of its closing'
complete -c campus -n "__campus_at 'case'" -k -a close -d 'Close a case that is solved'
complete -c campus -n "__campus_at 'case'" -k -a reply -d 'Add a comment to a case'
complete -c campus -n "__campus_at 'case'" -k -a attachments -d 'List the files of a case; --save writes them into a folder'
complete -c campus -n "__campus_at 'case'" -k -a export -d 'Write whole cases: answers, comments, history, names and hashes of files'
complete -c campus -n "__campus_at 'case'" -k -a view -d 'Show a case with its answers, comments and clocks'
complete -c campus -n "__campus_at 'case'" -k -a list -d 'List the cases of the district, newest change first'
complete -c campus -n "__campus_at 'case'" -k -a form -d 'Print a form to fill in'
complete -c campus -n "__campus_at 'case'" -k -a drafts -d 'list, resume, delete'
complete -c campus -n "__campus_at 'case'" -k -a new -d 'File a case, from a form, from flags, or by answering questions'

complete -c campus -n "__campus_at 'case drafts'" -k -a delete -d 'Delete a draft and everything in it; asks first'
complete -c campus -n "__campus_at 'case drafts'" -k -a resume -d 'Go on with a draft where it was left, and file it'
complete -c campus -n "__campus_at 'case drafts'" -k -a list -d 'List cases that were begun and not filed, the last one first'

complete -c campus -n "__campus_at 'contacts'" -k -a list -d 'List the authorized contacts, their state, and the days left before they are flagged as inactive'

complete -c campus -n "__campus_at 'privacy'" -k -a check -d 'Look through a text for what may say who a student is'

complete -c campus -n "__campus_at 'portal'" -k -a remove -d 'Remove a portal and, when it is kept on this computer, all its cases'
complete -c campus -n "__campus_at 'portal'" -k -a show -d 'Show a portal: where it is, its district and sites, and what it can do'
complete -c campus -n "__campus_at 'portal'" -k -a use -d 'Make a portal the current one'
complete -c campus -n "__campus_at 'portal'" -k -a list -d 'List the portals you know, and which is current'
complete -c campus -n "__campus_at 'portal'" -k -a add -d 'Add a portal: a web portal that a person fills in, or one more on this computer'

complete -c campus -n "__campus_at 'catalog'" -k -a edit -d 'Change the catalog of a portal in your editor'
complete -c campus -n "__campus_at 'catalog'" -k -a check -d 'Check the district’s changes to the catalog'
complete -c campus -n "__campus_at 'catalog'" -k -a show -d 'Show the desk’s types, statuses, clocks and hours, and how far each can be trusted'

complete -c campus -n "__campus_at 'init'" -l name -x -d 'Your name'
complete -c campus -n "__campus_at 'init'" -l email -x -d 'Your work e-mail'
complete -c campus -n "__campus_at 'init'" -l role -x -k -a 'support technical' -d 'Your role (normally technical)'
complete -c campus -n "__campus_at 'init'" -l to -x -k -a 'vendor here' -d 'Where cases go: to the vendor by hand-off, or kept here only'
complete -c campus -n "__campus_at 'init'" -l sample -d 'Make a portal named sample with fictional data'
complete -c campus -n "__campus_at 'init'" -l json -k -a '(__campus_fields portal name email role district settingsFile reach outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case new'" -l file -r -F -d 'Form to read: YAML, or Markdown with YAML front matter; - for standard input'
complete -c campus -n "__campus_at 'case new'" -l type -x -k -a '(__campus_cached types)' -d 'Kind of case (`campus catalog show types`)'
complete -c campus -n "__campus_at 'case new'" -l module -x -k -a '(__campus_cached modules)' -d 'Area of Campus affected; decides with the type who gets the case (`campus catalog show modules`)'
complete -c campus -n "__campus_at 'case new'" -l topic -x -k -a 'server-configuration error-logs firewall local-network connectivity tomcat odbc other' -d 'Technical topic'
complete -c campus -n "__campus_at 'case new'" -l subject -x -d 'The problem in one line: tool and symptom, no names of people'
complete -c campus -n "__campus_at 'case new'" -l description -x -d 'What happened, in your own words'
complete -c campus -n "__campus_at 'case new'" -l goal -x -d 'What you were trying to do'
complete -c campus -n "__campus_at 'case new'" -l setting -x -d 'Setting to change: where it is, what it is now, what it should be'
complete -c campus -n "__campus_at 'case new'" -l service -x -d 'Service to enable, and for whom'
complete -c campus -n "__campus_at 'case new'" -l licensed -x -d 'Whether it is licensed, and who can confirm that'
complete -c campus -n "__campus_at 'case new'" -l data -x -d 'Data concerned: screen, fields, about how many records; never the values'
complete -c campus -n "__campus_at 'case new'" -l period -x -d 'Time range it is about, with the zone: when it changed, went missing, is to change'
complete -c campus -n "__campus_at 'case new'" -l change-tracker -x -d 'What the Data Change Tracker shows, or “not licensed”, “no rights”'
complete -c campus -n "__campus_at 'case new'" -l expected -x -d 'What should have happened according to the documentation'
complete -c campus -n "__campus_at 'case new'" -l error -x -d 'The exact error message, or "no message shown"'
complete -c campus -n "__campus_at 'case new'" -l steps -x -d 'Steps that show it, one action each (repeatable)'
complete -c campus -n "__campus_at 'case new'" -l path -x -d 'Menu path or address of the screen'
complete -c campus -n "__campus_at 'case new'" -l context -x -d 'Year, school, calendar and schedule structure it was seen in'
complete -c campus -n "__campus_at 'case new'" -l examples -x -d 'Example records by internal id, never by name (repeatable)'
complete -c campus -n "__campus_at 'case new'" -l counter-example -x -d 'One record, user or school where it works, or “none found”'
complete -c campus -n "__campus_at 'case new'" -l frequency -x -k -a 'always sometimes once not-tried' -d 'How often it happens'
complete -c campus -n "__campus_at 'case new'" -l how-often -x -d 'How many times out of how many tries'
complete -c campus -n "__campus_at 'case new'" -l elsewhere -x -d 'Whether another person, browser or site shows it: yes, no, or not possible'
complete -c campus -n "__campus_at 'case new'" -l rights -x -d 'Role or tool rights of the person who sees it'
complete -c campus -n "__campus_at 'case new'" -l site -x -k -a '(__campus_cached sites)' -d 'Site it was seen on (`campus catalog show sites`)'
complete -c campus -n "__campus_at 'case new'" -l release -x -d 'Campus version of that site'
complete -c campus -n "__campus_at 'case new'" -l browser -x -d 'Browser and operating system, for faults on a screen'
complete -c campus -n "__campus_at 'case new'" -l host -x -d 'Host or address that is concerned'
complete -c campus -n "__campus_at 'case new'" -l port -x -d 'Port and protocol'
complete -c campus -n "__campus_at 'case new'" -l from-where -x -d 'From where it was tried, and from where it works: inside, outside, which network'
complete -c campus -n "__campus_at 'case new'" -l driver -x -d 'ODBC driver and its version'
complete -c campus -n "__campus_at 'case new'" -l log -x -d 'Log lines about it, with their times and zone'
complete -c campus -n "__campus_at 'case new'" -l first-seen -x -d 'When it was first seen: a date, or a time with its zone'
complete -c campus -n "__campus_at 'case new'" -l changed -x -d 'What changed shortly before: an update, a new calendar, new rights'
complete -c campus -n "__campus_at 'case new'" -l affected-users -x -d 'How many users are affected, as a number'
complete -c campus -n "__campus_at 'case new'" -l affected-schools -x -d 'How many schools are affected, as a number'
complete -c campus -n "__campus_at 'case new'" -l impact -x -d 'What it keeps people from doing: grading, attendance, state reporting …'
complete -c campus -n "__campus_at 'case new'" -l workaround -x -d 'A way around it and what that costs, or "none"'
complete -c campus -n "__campus_at 'case new'" -l due -x -d 'Date by which it must work, or “none”'
complete -c campus -n "__campus_at 'case new'" -l due-reason -x -d 'Why that date'
complete -c campus -n "__campus_at 'case new'" -l tried -x -d 'What was tried already, with its result (repeatable)'
complete -c campus -n "__campus_at 'case new'" -l approval -x -d 'Role of who approved it in the district'
complete -c campus -n "__campus_at 'case new'" -l verification -x -d 'Who can verify the request in writing, if the desk asks'
complete -c campus -n "__campus_at 'case new'" -l attach -r -F -d 'File that shows it: screenshot, log, data sample; no student data (repeatable)'
complete -c campus -n "__campus_at 'case new'" -l evidence -x -d 'What the files show, or “none” and why'
complete -c campus -n "__campus_at 'case new'" -l priority -x -k -a '(__campus_cached priorities)' -d 'How urgent it is (`campus catalog show priorities`)'
complete -c campus -n "__campus_at 'case new'" -l reachable -x -d 'Who can be reached when, in which zone (never a family’s number)'
complete -c campus -n "__campus_at 'case new'" -l attachments-checked -d 'You looked at the files that the privacy screen cannot read: no student data in them'
complete -c campus -n "__campus_at 'case new'" -l save-draft -d 'Keep it as a draft and file nothing'
complete -c campus -n "__campus_at 'case new'" -l test -d 'A case that nobody acts on'
complete -c campus -n "__campus_at 'case new'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept on the case'
complete -c campus -n "__campus_at 'case new'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'case new'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case new'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach readiness similar notices handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case drafts list'" -l json -k -a '(__campus_fields id subject type portal answers updatedAt open path)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case drafts resume'" -l attachments-checked -d 'You looked at the files that the privacy screen cannot read: no student data in them'
complete -c campus -n "__campus_at 'case drafts resume'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept on the case'
complete -c campus -n "__campus_at 'case drafts resume'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case drafts resume'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach readiness similar notices handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case drafts delete'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case drafts delete'" -l json -k -a '(__campus_fields id deleted)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case form'" -l type -x -k -a '(__campus_cached types)' -d 'Kind of case, filled in'
complete -c campus -n "__campus_at 'case form'" -l json -k -a '(__campus_fields form)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case list'" -l status -x -k -a '(__campus_cached statuses)' -d 'Only these statuses (repeatable)'
complete -c campus -n "__campus_at 'case list'" -l type -x -k -a '(__campus_cached types)' -d 'Only these types (repeatable)'
complete -c campus -n "__campus_at 'case list'" -l module -x -k -a '(__campus_cached modules)' -d 'Only these modules (repeatable)'
complete -c campus -n "__campus_at 'case list'" -l priority -x -k -a '(__campus_cached priorities)' -d 'Only these priorities (repeatable)'
complete -c campus -n "__campus_at 'case list'" -l contact -x -d 'Only cases of this contact: name or e-mail'
complete -c campus -n "__campus_at 'case list'" -l mine -d 'Only your own cases'
complete -c campus -n "__campus_at 'case list'" -l waiting-on -x -k -a 'us vendor' -d 'Whose turn it is'
complete -c campus -n "__campus_at 'case list'" -l since -x -d 'Changed since: a date, a time with zone, or 7d'
complete -c campus -n "__campus_at 'case list'" -l search -x -d 'Words to find anywhere in the case'
complete -c campus -n "__campus_at 'case list'" -l where -x -d 'A condition: subject contains "grade book" (repeatable)'
complete -c campus -n "__campus_at 'case list'" -l csv -d 'Print CSV, for a spreadsheet (RFC 4180)'
complete -c campus -n "__campus_at 'case list'" -l limit -x -d 'How many at most (1 to 1000, normally 50)'
complete -c campus -n "__campus_at 'case list'" -l cursor -x -d 'Go on after an earlier page'
complete -c campus -n "__campus_at 'case list'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case view' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case view'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification statusSince answers attachments comments participants history clocks portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case export' 0+" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case export'" -l all -d 'Every case of the district instead'
complete -c campus -n "__campus_at 'case export'" -l format -x -k -a 'json markdown' -d 'What to write (normally json)'
complete -c campus -n "__campus_at 'case export'" -l output -r -F -d 'File to write instead of standard output'
complete -c campus -n "__campus_at 'case export'" -l force -d 'Overwrite the file'
complete -c campus -n "__campus_at 'case export'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification statusSince answers attachments comments history portal)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case attachments' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case attachments'" -l save -r -F -d 'Folder to write them into'
complete -c campus -n "__campus_at 'case attachments'" -l force -d 'Overwrite files that are there'
complete -c campus -n "__campus_at 'case attachments'" -l json -k -a '(__campus_fields id name size sha256 at by comment path)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case reply' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case reply'" -l body -x -d 'What to say'
complete -c campus -n "__campus_at 'case reply'" -l body-file -r -F -d 'File to read it from; - for standard input'
complete -c campus -n "__campus_at 'case reply'" -l attach -r -F -d 'File that shows it: screenshot, log, data sample; no student data (repeatable)'
complete -c campus -n "__campus_at 'case reply'" -l attachments-checked -d 'You looked at the files that the privacy screen cannot read: no student data in them'
complete -c campus -n "__campus_at 'case reply'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept on the case'
complete -c campus -n "__campus_at 'case reply'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'case reply'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case reply'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case close' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case close'" -l comment -x -d 'Last words, such as what solved it'
complete -c campus -n "__campus_at 'case close'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept on the case'
complete -c campus -n "__campus_at 'case close'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'case close'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case close'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification before after outcome key portal reach handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case reopen' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case reopen'" -l reason -x -d 'What came back, with details'
complete -c campus -n "__campus_at 'case reopen'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept on the case'
complete -c campus -n "__campus_at 'case reopen'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'case reopen'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case reopen'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification before after outcome key portal reach handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case update' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case update'" -l status -x -k -a '(__campus_cached statuses)' -d 'Status the web portal shows (only where a person keeps the record)'
complete -c campus -n "__campus_at 'case update'" -l subject -x -d 'The problem in one line: tool and symptom, no names of people'
complete -c campus -n "__campus_at 'case update'" -l type -x -k -a '(__campus_cached types)' -d 'Kind of case (`campus catalog show types`)'
complete -c campus -n "__campus_at 'case update'" -l module -x -k -a '(__campus_cached modules)' -d 'Area of Campus affected; decides with the type who gets the case (`campus catalog show modules`)'
complete -c campus -n "__campus_at 'case update'" -l priority -x -k -a '(__campus_cached priorities)' -d 'How urgent it is (`campus catalog show priorities`)'
complete -c campus -n "__campus_at 'case update'" -l site -x -k -a '(__campus_cached sites)' -d 'Site it was seen on (`campus catalog show sites`)'
complete -c campus -n "__campus_at 'case update'" -l release -x -d 'Campus version of that site'
complete -c campus -n "__campus_at 'case update'" -l due -x -d 'Date by which it must work, or “none”'
complete -c campus -n "__campus_at 'case update'" -l revision -x -d 'Refuse when the case is not at this revision any more'
complete -c campus -n "__campus_at 'case update'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'case update'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case update'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case number'" -l drop -d 'Forget it: nobody will do it'
complete -c campus -n "__campus_at 'case number'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case number'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case import-mail' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case import-mail' 1" -F
complete -c campus -n "__campus_at 'case import-mail'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case import-mail'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification before after outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case lint' 0+" -F
complete -c campus -n "__campus_at 'case lint'" -l json -k -a '(__campus_fields file score rule level pointer line message fix)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'contacts list'" -l json -k -a '(__campus_fields id name email role state lastActivityAt activitySource daysUntilFlag)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'privacy check' 0" -F
complete -c campus -n "__campus_at 'privacy check'" -l json -k -a '(__campus_fields rule level pointer line message fix)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'portal add'" -l kind -x -k -a 'handoff local' -d 'What it is'
complete -c campus -n "__campus_at 'portal add'" -l url -x -d 'handoff: the page to file on (normally that of Infinite Campus Support)'
complete -c campus -n "__campus_at 'portal add'" -l catalog -x -k -a 'infinite-campus district-help-desk' -d 'Rules of the desk (normally infinite-campus)'
complete -c campus -n "__campus_at 'portal add'" -l json -k -a '(__campus_fields name kind catalog url current outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'portal list'" -l json -k -a '(__campus_fields name kind catalog current sample)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'portal use' 0" -k -a '(__campus_cached portals)'
complete -c campus -n "__campus_at 'portal use'" -l json -k -a '(__campus_fields name kind outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'portal show' 0" -k -a '(__campus_cached portals)'
complete -c campus -n "__campus_at 'portal show'" -l json -k -a '(__campus_fields name kind catalog current sample reach location url district sites notices capabilities)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'portal remove' 0" -k -a '(__campus_cached portals)'
complete -c campus -n "__campus_at 'portal remove'" -l json -k -a '(__campus_fields name kind outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'catalog show' 0" -k -a 'types modules statuses priorities sites form mail scope escalations roles contacts clocks hours holidays maintenance updates limits phone resources lifecycle'
complete -c campus -n "__campus_at 'catalog show'" -l json -k -a '(__campus_fields id title desk zone firstCaseNumber defaultPriority types modules statuses priorities sites form mail scope escalations roles contacts clocks hours holidays maintenance updates limits phone resources lifecycle)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'catalog check' 0" -F
complete -c campus -n "__campus_at 'catalog check'" -l json -k -a '(__campus_fields rule level pointer line message fix)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'catalog edit'" -l file -r -F -d 'Take the changes from a file; - for standard input'
complete -c campus -n "__campus_at 'catalog edit'" -l json -k -a '(__campus_fields file outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'completion' 0" -k -a 'bash zsh fish powershell'
complete -c campus -n "__campus_at 'completion'" -l json -k -a '(__campus_fields shell script)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'
