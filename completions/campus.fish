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
            if contains -- "$__campus_path" '' 'case' 'case drafts' 'outage' 'contacts' 'request' 'notices' 'desk' 'desk contact' 'desk request' 'desk notice' 'desk district' 'auth' 'auth devices' 'auth token' 'portal' 'catalog' 'outbox' 'serve' 'privacy'
                set __campus_path (string trim -- "$__campus_path $word")
            else
                set __campus_count (math $__campus_count + 1)
            end
        else if test "$word" = --
            set ended yes
        else if string match -q -- '--portal=*' $word
            set __campus_portal (string replace -- --portal= '' $word)
        else if contains -- $word --portal --token-file --district --every --calendar --database --listen --public-url --tls-cert --tls-key --smtp --mail-from --smtp-password-file --catalog --name --email --role --to --file --type --module --topic --subject --description --goal --setting --service --licensed --data --period --change-tracker --expected --error --steps --path --context --examples --counter-example --frequency --how-often --elsewhere --rights --site --release --browser --host --port --from-where --driver --log --first-seen --changed --affected-users --affected-schools --impact --workaround --due --due-reason --tried --approval --verification --attach --evidence --priority --reachable --override --dedupe --key --status --contact --waiting-on --since --search --where --limit --cursor --format --output --save --body --body-file --participant --comment --reason --revision --why --older-than --fail-after --state --phone --third-party --effective --note --code-file --at --timeout --by --until --html --district-site --done --undo --caller --present --kind --title --from --without --hosting --cloud-choice --group --device-name --replace --allow --expires --write-to --url --queue --map
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
complete -c campus -l token-file -r -F -d 'Token of a job (- for standard input), as CAMPUS_TOKEN'
complete -c campus -l district -x -d 'District to act for'
complete -c campus -l no-input -d 'Never ask; missing answers are an error'
complete -c campus -l yes -s y -d 'Answer yes to questions about going ahead'
complete -c campus -l quiet -s q -d 'No notes on standard error'
complete -c campus -l no-color -d 'No colour'
complete -c campus -l accessible -d 'Numbered questions without cursor movement, for screen readers'
complete -c campus -l help -s h -d 'Show help'

complete -c campus -n "__campus_at ''" -k -a completion -d 'Print the completion script of a shell'
complete -c campus -n "__campus_at ''" -k -a doctor -d 'Look whether everything that campus needs is in order, and say how to mend what is not'
complete -c campus -n "__campus_at ''" -k -a purge -d 'Delete old drafts, caches, and cases on this computer that closed long ago; asks first'
complete -c campus -n "__campus_at ''" -k -a privacy -d 'check'
complete -c campus -n "__campus_at ''" -k -a serve -d 'Run a portal for a team, until it is told to end'
complete -c campus -n "__campus_at ''" -k -a outbox -d 'list, send, drop'
complete -c campus -n "__campus_at ''" -k -a catalog -d 'show, check, edit'
complete -c campus -n "__campus_at ''" -k -a portal -d 'add, list, use, show, check, export, remove'
complete -c campus -n "__campus_at ''" -k -a auth -d 'login, status, logout, devices, token'
complete -c campus -n "__campus_at ''" -k -a desk -d 'queue, view, new, take, reply, note, status, resolve, verify, contact, request, notice, district'
complete -c campus -n "__campus_at ''" -k -a onboarding -d 'What a new contact does first, ticked off as it is done'
complete -c campus -n "__campus_at ''" -k -a open -d 'Open a page of the desk, or say how to get there'
complete -c campus -n "__campus_at ''" -k -a scope -d 'Who does what: the desk, the state, professional services, another product, the building coach'
complete -c campus -n "__campus_at ''" -k -a report -d 'What the cases of the district add up to, without a word of what they say'
complete -c campus -n "__campus_at ''" -k -a phone -d 'Whether to call now, which key to press, and what to have at hand'
complete -c campus -n "__campus_at ''" -k -a notices -d 'What the desk has announced: incidents, maintenance, tasks with a date'
complete -c campus -n "__campus_at ''" -k -a today -d 'What waits on you now; the same as campus alone'
complete -c campus -n "__campus_at ''" -k -a request -d 'sandbox-refresh, version-update, list, view, cancel, update'
complete -c campus -n "__campus_at ''" -k -a contacts -d 'list, view, audit, add, modify, replace, remove, invite, activate, seen'
complete -c campus -n "__campus_at ''" -k -a outage -d 'watch, receive'
complete -c campus -n "__campus_at ''" -k -a case -d 'new, drafts, form, list, view, export, attachments, reply, close, reopen, update, escalate, take, purge, number, import-mail, lint'
complete -c campus -n "__campus_at ''" -k -a init -d 'Say where your cases go, who you are, and your district'
complete -c campus -n "__campus_at ''" -l version -s V -d 'Show the version'

complete -c campus -n "__campus_at 'case'" -k -a lint -d 'Check forms: are they good enough to be solved at the first level?'
complete -c campus -n "__campus_at 'case'" -k -a import-mail -d 'Keep a notification mail as a comment, with its files and the status it tells'
complete -c campus -n "__campus_at 'case'" -k -a number -d 'Tell the number that a web portal gave to what you did there'
complete -c campus -n "__campus_at 'case'" -k -a purge -d 'Delete cases of one portal on this computer that closed long ago; asks first'
complete -c campus -n "__campus_at 'case'" -k -a take -d 'Take over a case that somebody called in by emergency who may not open one'
complete -c campus -n "__campus_at 'case'" -k -a escalate -d 'Ask that somebody else look at a case, or sooner'
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

complete -c campus -n "__campus_at 'outage'" -k -a receive -d 'Take the alerts of a monitoring system: firing ones make cases, resolved ones close them'
complete -c campus -n "__campus_at 'outage'" -k -a watch -d 'Look again and again whether something works; file a case when it fails, close it when it works'

complete -c campus -n "__campus_at 'contacts'" -k -a seen -d 'Tell that a contact signed in on a web portal, where campus cannot see it'
complete -c campus -n "__campus_at 'contacts'" -k -a activate -d 'Activate your account with the code of your invitation'
complete -c campus -n "__campus_at 'contacts'" -k -a invite -d 'Ask the desk to send an invitation again that has expired or did not arrive'
complete -c campus -n "__campus_at 'contacts'" -k -a remove -d 'Ask the desk to remove a contact'
complete -c campus -n "__campus_at 'contacts'" -k -a replace -d 'Ask the desk to replace a contact by another person'
complete -c campus -n "__campus_at 'contacts'" -k -a modify -d 'Ask the desk to change the details of a contact, or your own'
complete -c campus -n "__campus_at 'contacts'" -k -a add -d 'Ask the desk to add a contact, by a Modify Support Contact case'
complete -c campus -n "__campus_at 'contacts'" -k -a audit -d 'Check the list of contacts: enough of them, nobody silent, no shared address'
complete -c campus -n "__campus_at 'contacts'" -k -a view -d 'Show a contact with what became of them'
complete -c campus -n "__campus_at 'contacts'" -k -a list -d 'List the authorized contacts, their state, and the days left before they are flagged as inactive'

complete -c campus -n "__campus_at 'request'" -k -a update -d 'Tell what happened to an update request on a web portal'
complete -c campus -n "__campus_at 'request'" -k -a cancel -d 'Call back an update request that has not begun'
complete -c campus -n "__campus_at 'request'" -k -a view -d 'Show an update request and what became of it; --wait follows it'
complete -c campus -n "__campus_at 'request'" -k -a list -d 'List refreshes and version updates, the newest first'
complete -c campus -n "__campus_at 'request'" -k -a version-update -d 'Ask for a site to be updated to a version'
complete -c campus -n "__campus_at 'request'" -k -a sandbox-refresh -d 'Ask for a site to be overwritten with a copy of production'

complete -c campus -n "__campus_at 'notices'" -k -a read -d 'Mark a notice as read: a task leaves your front page'
complete -c campus -n "__campus_at 'notices'" -l all -d 'Those that are over, too'
complete -c campus -n "__campus_at 'notices'" -l unread -d 'Without the tasks that you have marked as read'
complete -c campus -n "__campus_at 'notices'" -l watch -d 'Go on and print what changes, until Ctrl-C'
complete -c campus -n "__campus_at 'notices'" -l every -x -d 'How often --watch looks (normally 1m)'
complete -c campus -n "__campus_at 'notices'" -l calendar -r -F -d 'Write maintenance and due dates as an iCalendar file (- for standard output)'
complete -c campus -n "__campus_at 'notices'" -l force -d 'Replace the file'
complete -c campus -n "__campus_at 'notices'" -l json -k -a '(__campus_fields id kind title body state startsAt endsAt updates readAt readers)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk'" -k -a district -d 'list, add, update'
complete -c campus -n "__campus_at 'desk'" -k -a notice -d 'post, update, close'
complete -c campus -n "__campus_at 'desk'" -k -a request -d 'schedule, start, finish, fail'
complete -c campus -n "__campus_at 'desk'" -k -a contact -d 'approve, refuse, invite, activate, sign-in, deactivate'
complete -c campus -n "__campus_at 'desk'" -k -a verify -d 'Ask for written verification; the case waits until a file with it comes'
complete -c campus -n "__campus_at 'desk'" -k -a resolve -d 'Give a resolution that the contact is to confirm'
complete -c campus -n "__campus_at 'desk'" -k -a status -d 'Move a case to another status'
complete -c campus -n "__campus_at 'desk'" -k -a note -d 'Keep a note that only the desk sees'
complete -c campus -n "__campus_at 'desk'" -k -a reply -d 'Answer a case as the desk'
complete -c campus -n "__campus_at 'desk'" -k -a take -d 'Become the advisor of a case'
complete -c campus -n "__campus_at 'desk'" -k -a new -d 'Open a case that was called in: by a contact, or in an emergency by somebody who is none'
complete -c campus -n "__campus_at 'desk'" -k -a view -d 'Show a case with the desk’s own notes'
complete -c campus -n "__campus_at 'desk'" -k -a queue -d 'What waits for the desk: called in and escalated first, then by priority and age'

complete -c campus -n "__campus_at 'desk contact'" -k -a deactivate -d 'Take the account of a contact away'
complete -c campus -n "__campus_at 'desk contact'" -k -a sign-in -d 'Make a code, good for minutes, for somebody who signs in from another computer'
complete -c campus -n "__campus_at 'desk contact'" -k -a activate -d 'Clear the flag of a contact, or give an account back'
complete -c campus -n "__campus_at 'desk contact'" -k -a invite -d 'Invite somebody without a case: the first contact of a district, or again after an expired code'
complete -c campus -n "__campus_at 'desk contact'" -k -a refuse -d 'Refuse the change of the contacts that a case asks for'
complete -c campus -n "__campus_at 'desk contact'" -k -a approve -d 'Carry out the change of the contacts that a case asks for'

complete -c campus -n "__campus_at 'desk request'" -k -a fail -d 'Say that an update request could not be carried out'
complete -c campus -n "__campus_at 'desk request'" -k -a finish -d 'Say that an update request is done'
complete -c campus -n "__campus_at 'desk request'" -k -a start -d 'Say that an update request is being carried out'
complete -c campus -n "__campus_at 'desk request'" -k -a schedule -d 'Say when an update request will be carried out'

complete -c campus -n "__campus_at 'desk notice'" -k -a close -d 'Close a notice: it is over'
complete -c campus -n "__campus_at 'desk notice'" -k -a update -d 'Add to an open notice, or say when it ends'
complete -c campus -n "__campus_at 'desk notice'" -k -a post -d 'Post a notice: an incident (orange), maintenance (green) or a task with a date'

complete -c campus -n "__campus_at 'desk district'" -k -a update -d 'Tell facts of a district: its sites and versions, hosting, Cloud Choice, the group it is updated with'
complete -c campus -n "__campus_at 'desk district'" -k -a add -d 'Add a district, with cases and contacts of its own'
complete -c campus -n "__campus_at 'desk district'" -k -a list -d 'List the districts of the portal with their sites and what decides their updates'

complete -c campus -n "__campus_at 'auth'" -k -a token -d 'create, list, revoke'
complete -c campus -n "__campus_at 'auth'" -k -a devices -d 'list, revoke'
complete -c campus -n "__campus_at 'auth'" -k -a logout -d 'Sign out: end this computer at the portal and remove its key here'
complete -c campus -n "__campus_at 'auth'" -k -a status -d 'Show who you are to a team’s portal, and with what you call it'
complete -c campus -n "__campus_at 'auth'" -k -a login -d 'Sign in to a team’s portal from this computer, with a code'

complete -c campus -n "__campus_at 'auth devices'" -k -a revoke -d 'Sign one of your devices out at once, wherever it is'
complete -c campus -n "__campus_at 'auth devices'" -k -a list -d 'List the devices that you are signed in on'

complete -c campus -n "__campus_at 'auth token'" -k -a revoke -d 'End a token of a job at once'
complete -c campus -n "__campus_at 'auth token'" -k -a list -d 'List the tokens that you made for jobs'
complete -c campus -n "__campus_at 'auth token'" -k -a create -d 'Make a token for a server or a job, limited to what it needs'

complete -c campus -n "__campus_at 'portal'" -k -a remove -d 'Remove a portal and, when it is kept on this computer, all its cases'
complete -c campus -n "__campus_at 'portal'" -k -a export -d 'Write everything of a portal on this computer to one file, to bring it to a team’s server'
complete -c campus -n "__campus_at 'portal'" -k -a check -d 'Ask a portal whether it can be used from here as it is set up'
complete -c campus -n "__campus_at 'portal'" -k -a show -d 'Show a portal: where it is, its district and sites, and what it can do'
complete -c campus -n "__campus_at 'portal'" -k -a use -d 'Make a portal the current one'
complete -c campus -n "__campus_at 'portal'" -k -a list -d 'List the portals you know, and which is current'
complete -c campus -n "__campus_at 'portal'" -k -a add -d 'Add a portal: a team’s server, a web portal that a person fills in, or one more on this computer'

complete -c campus -n "__campus_at 'catalog'" -k -a edit -d 'Change the catalog of a portal in your editor'
complete -c campus -n "__campus_at 'catalog'" -k -a check -d 'Check the district’s changes to the catalog'
complete -c campus -n "__campus_at 'catalog'" -k -a show -d 'Show the desk’s types, statuses, clocks and hours, and how far each can be trusted'

complete -c campus -n "__campus_at 'outbox'" -k -a drop -d 'Forget a write that is kept; it is never sent then'
complete -c campus -n "__campus_at 'outbox'" -k -a send -d 'Send what waits for the current portal, with whatever stands before it; all of it, or only some'
complete -c campus -n "__campus_at 'outbox'" -k -a list -d 'List the writes that are kept on this computer because a portal has not settled them'

complete -c campus -n "__campus_at 'serve'" -k -a import -d 'Bring a portal of one person over to a team’s server'
complete -c campus -n "__campus_at 'serve'" -k -a enrol -d 'Make the code with which the first person of the desk signs in'
complete -c campus -n "__campus_at 'serve'" -l database -x -d 'sqlite:FILE (normally one in the data folder) or postgres://USER@HOST/NAME'
complete -c campus -n "__campus_at 'serve'" -l listen -x -d 'Address to listen on (normally 127.0.0.1:8420)'
complete -c campus -n "__campus_at 'serve'" -l public-url -x -d 'Address that callers use, where it is another'
complete -c campus -n "__campus_at 'serve'" -l tls-cert -r -F -d 'Certificate, PEM'
complete -c campus -n "__campus_at 'serve'" -l tls-key -r -F -d 'Its key, PEM'
complete -c campus -n "__campus_at 'serve'" -l behind-proxy -d 'A proxy before it does TLS'
complete -c campus -n "__campus_at 'serve'" -l smtp -x -d 'Mail server, without a password'
complete -c campus -n "__campus_at 'serve'" -l mail-from -x -d 'Address that the mails come from'
complete -c campus -n "__campus_at 'serve'" -l smtp-password-file -r -F -d 'File with the password of the mail server, - for standard input'
complete -c campus -n "__campus_at 'serve'" -l catalog -r -F -d 'Changes to the rules, YAML'
complete -c campus -n "__campus_at 'serve'" -l json -k -a '(__campus_fields url outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'privacy'" -k -a check -d 'Look through a text for what may say who a student is'

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
complete -c campus -n "__campus_at 'case new'" -l attach-doctor -d 'Send along what `campus doctor` finds, as campus-doctor.txt'
complete -c campus -n "__campus_at 'case new'" -l save-draft -d 'Keep it as a draft and file nothing'
complete -c campus -n "__campus_at 'case new'" -l test -d 'A case that nobody acts on'
complete -c campus -n "__campus_at 'case new'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'case new'" -l dedupe -x -d 'While a case with this key is open, comment on it instead of filing another'
complete -c campus -n "__campus_at 'case new'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'case new'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case new'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach readiness similar notices dedupe handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case drafts list'" -l json -k -a '(__campus_fields id subject type portal answers updatedAt open path)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case drafts resume'" -l attachments-checked -d 'You looked at the files that the privacy screen cannot read: no student data in them'
complete -c campus -n "__campus_at 'case drafts resume'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'case drafts resume'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case drafts resume'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach readiness similar notices dedupe handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

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
complete -c campus -n "__campus_at 'case view'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification statusSince answers attachments comments participants contactChange history clocks portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case export' 0+" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case export'" -l all -d 'Every case of the district instead'
complete -c campus -n "__campus_at 'case export'" -l format -x -k -a 'json markdown' -d 'What to write (normally json)'
complete -c campus -n "__campus_at 'case export'" -l output -r -F -d 'File to write instead of standard output'
complete -c campus -n "__campus_at 'case export'" -l force -d 'Overwrite the file'
complete -c campus -n "__campus_at 'case export'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification statusSince answers attachments comments contactChange history portal)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case attachments' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case attachments'" -l save -r -F -d 'Folder to write them into'
complete -c campus -n "__campus_at 'case attachments'" -l force -d 'Overwrite files that are there'
complete -c campus -n "__campus_at 'case attachments'" -l json -k -a '(__campus_fields id name size sha256 at by comment path)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case reply' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case reply'" -l body -x -d 'What to say'
complete -c campus -n "__campus_at 'case reply'" -l body-file -r -F -d 'File to read it from; - for standard input'
complete -c campus -n "__campus_at 'case reply'" -l attach -r -F -d 'File that shows it: screenshot, log, data sample; no student data (repeatable)'
complete -c campus -n "__campus_at 'case reply'" -l attachments-checked -d 'You looked at the files that the privacy screen cannot read: no student data in them'
complete -c campus -n "__campus_at 'case reply'" -l participant -x -d 'Somebody else who was on a call about it (repeatable)'
complete -c campus -n "__campus_at 'case reply'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'case reply'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'case reply'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case reply'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case close' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case close'" -l dedupe -x -d 'Close the open case that has this dedupe key'
complete -c campus -n "__campus_at 'case close'" -l comment -x -d 'Last words, such as what solved it'
complete -c campus -n "__campus_at 'case close'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'case close'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'case close'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case close'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification before after outcome key portal reach handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case reopen' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case reopen'" -l reason -x -d 'What came back, with details'
complete -c campus -n "__campus_at 'case reopen'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
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

complete -c campus -n "__campus_at 'case escalate' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case escalate'" -l reason -x -d 'Reason, from the list of the catalog'
complete -c campus -n "__campus_at 'case escalate'" -l why -x -d 'Why, in your words'
complete -c campus -n "__campus_at 'case escalate'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'case escalate'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'case escalate'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case escalate'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case take' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case take'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'case take'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case take'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case purge'" -l older-than -x -d 'How long it must have lain, with its unit: 400d'
complete -c campus -n "__campus_at 'case purge'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case purge'" -l json -k -a '(__campus_fields olderThan before cases comments files kept drafts cache bytes portals outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case number'" -l drop -d 'Forget it: nobody will do it'
complete -c campus -n "__campus_at 'case number'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case number'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case import-mail' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'case import-mail' 1" -F
complete -c campus -n "__campus_at 'case import-mail'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'case import-mail'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification before after outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'case lint' 0+" -F
complete -c campus -n "__campus_at 'case lint'" -l json -k -a '(__campus_fields file score rule level pointer line message fix)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'outage watch'" -l dedupe -x -d 'Key under which there is one case at a time (needed)'
complete -c campus -n "__campus_at 'outage watch'" -l every -x -d 'From one look to the next (normally 60s)'
complete -c campus -n "__campus_at 'outage watch'" -l fail-after -x -d 'Failures in a row that make a case (normally 3)'
complete -c campus -n "__campus_at 'outage watch'" -l limit -x -d 'A look that takes longer has failed (normally 30s, never more than --every)'
complete -c campus -n "__campus_at 'outage watch'" -l once -d 'Look once and end, for cron'
complete -c campus -n "__campus_at 'outage watch'" -l state -r -F -d 'Where --once keeps its count (normally in the state folder)'
complete -c campus -n "__campus_at 'outage watch'" -l comment -x -d 'What to say when it works again'
complete -c campus -n "__campus_at 'outage watch'" -l file -r -F -d 'Form with what the case says: YAML, or Markdown with YAML front matter'
complete -c campus -n "__campus_at 'outage watch'" -l type -x -k -a '(__campus_cached types)' -d 'Kind of case (`campus catalog show types`)'
complete -c campus -n "__campus_at 'outage watch'" -l module -x -k -a '(__campus_cached modules)' -d 'Area of Campus affected; decides with the type who gets the case (`campus catalog show modules`)'
complete -c campus -n "__campus_at 'outage watch'" -l subject -x -d 'The problem in one line: tool and symptom, no names of people'
complete -c campus -n "__campus_at 'outage watch'" -l description -x -d 'What happened, in your own words'
complete -c campus -n "__campus_at 'outage watch'" -l site -x -k -a '(__campus_cached sites)' -d 'Site it was seen on (`campus catalog show sites`)'
complete -c campus -n "__campus_at 'outage watch'" -l impact -x -d 'What it keeps people from doing: grading, attendance, state reporting …'
complete -c campus -n "__campus_at 'outage watch'" -l workaround -x -d 'A way around it and what that costs, or "none"'
complete -c campus -n "__campus_at 'outage watch'" -l priority -x -k -a '(__campus_cached priorities)' -d 'How urgent it is (`campus catalog show priorities`)'
complete -c campus -n "__campus_at 'outage watch'" -l affected-schools -x -d 'How many schools are affected, as a number'
complete -c campus -n "__campus_at 'outage watch'" -l json -k -a '(__campus_fields outcome dedupe probes failures probe number handOff text url next)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'outage receive' 0" -k -a 'alertmanager'
complete -c campus -n "__campus_at 'outage receive' 1" -F
complete -c campus -n "__campus_at 'outage receive'" -l by-group -d 'One case for all alerts of the group'
complete -c campus -n "__campus_at 'outage receive'" -l file -r -F -d 'Form with what the case says: YAML, or Markdown with YAML front matter'
complete -c campus -n "__campus_at 'outage receive'" -l type -x -k -a '(__campus_cached types)' -d 'Kind of case (`campus catalog show types`)'
complete -c campus -n "__campus_at 'outage receive'" -l module -x -k -a '(__campus_cached modules)' -d 'Area of Campus affected; decides with the type who gets the case (`campus catalog show modules`)'
complete -c campus -n "__campus_at 'outage receive'" -l subject -x -d 'The problem in one line: tool and symptom, no names of people'
complete -c campus -n "__campus_at 'outage receive'" -l description -x -d 'What happened, in your own words'
complete -c campus -n "__campus_at 'outage receive'" -l site -x -k -a '(__campus_cached sites)' -d 'Site it was seen on (`campus catalog show sites`)'
complete -c campus -n "__campus_at 'outage receive'" -l impact -x -d 'What it keeps people from doing: grading, attendance, state reporting …'
complete -c campus -n "__campus_at 'outage receive'" -l workaround -x -d 'A way around it and what that costs, or "none"'
complete -c campus -n "__campus_at 'outage receive'" -l priority -x -k -a '(__campus_cached priorities)' -d 'How urgent it is (`campus catalog show priorities`)'
complete -c campus -n "__campus_at 'outage receive'" -l affected-schools -x -d 'How many schools are affected, as a number'
complete -c campus -n "__campus_at 'outage receive'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'outage receive'" -l json -k -a '(__campus_fields alert state dedupe outcome number handOff text url next error)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'contacts list'" -l share -d 'A page for the district’s Help link instead of the list'
complete -c campus -n "__campus_at 'contacts list'" -l json -k -a '(__campus_fields id name email phone role state organization agreement invitedUntil lastActivityAt activitySource daysUntilFlag invitationDaysLeft)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'contacts view'" -l json -k -a '(__campus_fields id name email phone role state organization agreement invitedUntil lastActivityAt activitySource daysUntilFlag invitationDaysLeft history)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'contacts audit'" -l json -k -a '(__campus_fields rule level pointer line message fix)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'contacts add'" -l name -x -d 'Name of the person'
complete -c campus -n "__campus_at 'contacts add'" -l email -x -d 'Their own work e-mail, shared with nobody'
complete -c campus -n "__campus_at 'contacts add'" -l phone -x -d 'Phone at work'
complete -c campus -n "__campus_at 'contacts add'" -l role -x -d 'Role (`campus catalog show roles`)'
complete -c campus -n "__campus_at 'contacts add'" -l third-party -x -d 'Company they work for, when not the district'
complete -c campus -n "__campus_at 'contacts add'" -l agreement -d 'The license agreement of the company is completed'
complete -c campus -n "__campus_at 'contacts add'" -l effective -x -d 'Date from which it holds (normally at once)'
complete -c campus -n "__campus_at 'contacts add'" -l note -x -d 'Anything the desk should know'
complete -c campus -n "__campus_at 'contacts add'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'contacts add'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'contacts add'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'contacts add'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach change handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'contacts modify'" -l name -x -d 'Name of the person'
complete -c campus -n "__campus_at 'contacts modify'" -l email -x -d 'Their own work e-mail, shared with nobody'
complete -c campus -n "__campus_at 'contacts modify'" -l phone -x -d 'Phone at work'
complete -c campus -n "__campus_at 'contacts modify'" -l role -x -d 'Role (`campus catalog show roles`)'
complete -c campus -n "__campus_at 'contacts modify'" -l effective -x -d 'Date from which it holds (normally at once)'
complete -c campus -n "__campus_at 'contacts modify'" -l note -x -d 'Anything the desk should know'
complete -c campus -n "__campus_at 'contacts modify'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'contacts modify'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'contacts modify'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'contacts modify'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach change handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'contacts replace'" -l name -x -d 'Name of the person'
complete -c campus -n "__campus_at 'contacts replace'" -l email -x -d 'Their own work e-mail, shared with nobody'
complete -c campus -n "__campus_at 'contacts replace'" -l phone -x -d 'Phone at work'
complete -c campus -n "__campus_at 'contacts replace'" -l role -x -d 'Role (`campus catalog show roles`)'
complete -c campus -n "__campus_at 'contacts replace'" -l third-party -x -d 'Company they work for, when not the district'
complete -c campus -n "__campus_at 'contacts replace'" -l agreement -d 'The license agreement of the company is completed'
complete -c campus -n "__campus_at 'contacts replace'" -l effective -x -d 'Date from which it holds (normally at once)'
complete -c campus -n "__campus_at 'contacts replace'" -l note -x -d 'Anything the desk should know'
complete -c campus -n "__campus_at 'contacts replace'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'contacts replace'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'contacts replace'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'contacts replace'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach change handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'contacts remove'" -l effective -x -d 'Date from which it holds (normally at once)'
complete -c campus -n "__campus_at 'contacts remove'" -l note -x -d 'Anything the desk should know'
complete -c campus -n "__campus_at 'contacts remove'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'contacts remove'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'contacts remove'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'contacts remove'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach change handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'contacts invite'" -l note -x -d 'Anything the desk should know'
complete -c campus -n "__campus_at 'contacts invite'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'contacts invite'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'contacts invite'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'contacts invite'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach change handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'contacts activate'" -l code-file -r -F -d 'File with the code; - for standard input'
complete -c campus -n "__campus_at 'contacts activate'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'contacts activate'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'contacts activate'" -l json -k -a '(__campus_fields id name email phone role state organization agreement invitedUntil lastActivityAt activitySource outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'contacts seen'" -l at -x -d 'When (normally now)'
complete -c campus -n "__campus_at 'contacts seen'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'contacts seen'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'contacts seen'" -l json -k -a '(__campus_fields id name email phone role state organization agreement invitedUntil lastActivityAt activitySource outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'request sandbox-refresh'" -l site -x -k -a '(__campus_cached sites)' -d 'Site to overwrite (normally sandbox)'
complete -c campus -n "__campus_at 'request sandbox-refresh'" -l at -x -d 'A time with its zone, a date, or next-window for the maintenance window (normally as soon as possible)'
complete -c campus -n "__campus_at 'request sandbox-refresh'" -l note -x -d 'Anything the desk should know'
complete -c campus -n "__campus_at 'request sandbox-refresh'" -l wait -d 'Follow it to its end: exit 0 done, 7 failed or cancelled, 8 still running'
complete -c campus -n "__campus_at 'request sandbox-refresh'" -l timeout -x -d 'How long to wait, with its unit (normally 6h)'
complete -c campus -n "__campus_at 'request sandbox-refresh'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'request sandbox-refresh'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'request sandbox-refresh'" -l json -k -a '(__campus_fields id kind site status release at scheduledAt startedAt endedAt note reason contact district createdAt updatedAt outcome key portal reach handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'request version-update'" -l site -x -k -a '(__campus_cached sites)' -d 'Site to update'
complete -c campus -n "__campus_at 'request version-update'" -l to -x -d 'Version, such as 2603.12'
complete -c campus -n "__campus_at 'request version-update'" -l at -x -d 'A time with its zone, a date, or next-window for the maintenance window'
complete -c campus -n "__campus_at 'request version-update'" -l note -x -d 'Anything the desk should know'
complete -c campus -n "__campus_at 'request version-update'" -l wait -d 'Follow it to its end: exit 0 done, 7 failed or cancelled, 8 still running'
complete -c campus -n "__campus_at 'request version-update'" -l timeout -x -d 'How long to wait, with its unit (normally 6h)'
complete -c campus -n "__campus_at 'request version-update'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'request version-update'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'request version-update'" -l json -k -a '(__campus_fields id kind site status release at scheduledAt startedAt endedAt note reason contact district createdAt updatedAt outcome key portal reach handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'request list'" -l open -d 'Only those that have not ended'
complete -c campus -n "__campus_at 'request list'" -l site -x -k -a '(__campus_cached sites)' -d 'Only for this site'
complete -c campus -n "__campus_at 'request list'" -l limit -x -d 'How many at most (1 to 1000, normally 50)'
complete -c campus -n "__campus_at 'request list'" -l json -k -a '(__campus_fields id kind site status release at scheduledAt startedAt endedAt note reason contact district createdAt updatedAt)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'request view'" -l wait -d 'Follow it to its end: exit 0 done, 7 failed or cancelled, 8 still running'
complete -c campus -n "__campus_at 'request view'" -l timeout -x -d 'How long to wait, with its unit (normally 6h)'
complete -c campus -n "__campus_at 'request view'" -l json -k -a '(__campus_fields id kind site status release at scheduledAt startedAt endedAt note reason contact district createdAt updatedAt history)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'request cancel'" -l reason -x -d 'Why'
complete -c campus -n "__campus_at 'request cancel'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'request cancel'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'request cancel'" -l json -k -a '(__campus_fields id kind site status release at scheduledAt startedAt endedAt note reason contact district createdAt updatedAt outcome key portal reach handOff next task text fields url)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'request update'" -l status -x -k -a 'requested scheduled running done failed cancelled' -d 'What it is there now'
complete -c campus -n "__campus_at 'request update'" -l at -x -d 'When that is or was (normally now)'
complete -c campus -n "__campus_at 'request update'" -l reason -x -d 'Why it failed or was cancelled'
complete -c campus -n "__campus_at 'request update'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'request update'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'request update'" -l json -k -a '(__campus_fields id kind site status release at scheduledAt startedAt endedAt note reason contact district createdAt updatedAt outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'today'" -l json -k -a '(__campus_fields kind id title why at next)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'notices read'" -l undo -d 'Take the mark away'
complete -c campus -n "__campus_at 'notices read'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'notices read'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'notices read'" -l json -k -a '(__campus_fields id kind title body state startsAt endsAt updates readAt readers outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'phone' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'phone'" -l outage -d 'A site cannot be used at all'
complete -c campus -n "__campus_at 'phone'" -l set -d 'Ask for the telephone number and keep it in the keychain; empty forgets it'
complete -c campus -n "__campus_at 'phone'" -l json -k -a '(__campus_fields when open until opensAt zone outagesNow outagesIfHosted callBackMinutes key keyAbout fileFirst case incidents atHand steps)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'report' 0" -k -a 'volume ageing waiting response training'
complete -c campus -n "__campus_at 'report'" -l by -x -k -a 'module type contact school month district' -d 'Divide the volume by this (repeatable)'
complete -c campus -n "__campus_at 'report'" -l since -x -d 'Cases created since: 2026-08-01, or 90d for the last 90 days'
complete -c campus -n "__campus_at 'report'" -l until -x -d 'Cases created before'
complete -c campus -n "__campus_at 'report'" -l csv -d 'As CSV, all rows'
complete -c campus -n "__campus_at 'report'" -l html -r -F -d 'Write one page with charts (- for standard output)'
complete -c campus -n "__campus_at 'report'" -l force -d 'Replace the file'
complete -c campus -n "__campus_at 'report'" -l json -k -a '(__campus_fields report group key label month measure value unit share)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'scope'" -l explain -d 'The rules themselves, and the words they look for'
complete -c campus -n "__campus_at 'scope'" -l json -k -a '(__campus_fields id label place where words matched)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'open'" -l print -d 'Only print the address and the way'
complete -c campus -n "__campus_at 'open'" -l district-site -x -d 'Address of your district’s own Campus site, kept for the next times'
complete -c campus -n "__campus_at 'open'" -l json -k -a '(__campus_fields id label url menu signIn opened)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'onboarding'" -l done -x -d 'A step that you have done (repeatable)'
complete -c campus -n "__campus_at 'onboarding'" -l undo -x -d 'A step that is not done after all (repeatable)'
complete -c campus -n "__campus_at 'onboarding'" -l role -x -d 'The list of another role'
complete -c campus -n "__campus_at 'onboarding'" -l json -k -a '(__campus_fields id label about resource done by)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk queue'" -l limit -x -d 'How many at most (1 to 1000, normally 50)'
complete -c campus -n "__campus_at 'desk queue'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk view' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'desk view'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification statusSince answers attachments comments participants contactChange history clocks portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk new'" -l emergency -d 'By exception, for somebody who may not open cases'
complete -c campus -n "__campus_at 'desk new'" -l caller -x -d 'Who called in the emergency'
complete -c campus -n "__campus_at 'desk new'" -l contact -x -d 'The contact who called: e-mail or name'
complete -c campus -n "__campus_at 'desk new'" -l subject -x -d 'The problem in one line: tool and symptom, no names of people'
complete -c campus -n "__campus_at 'desk new'" -l description -x -d 'What happened, in your own words'
complete -c campus -n "__campus_at 'desk new'" -l type -x -k -a '(__campus_cached types)' -d 'Kind of case (`campus catalog show types`)'
complete -c campus -n "__campus_at 'desk new'" -l module -x -k -a '(__campus_cached modules)' -d 'Area of Campus affected; decides with the type who gets the case (`campus catalog show modules`)'
complete -c campus -n "__campus_at 'desk new'" -l priority -x -k -a '(__campus_cached priorities)' -d 'How urgent it is (`campus catalog show priorities`)'
complete -c campus -n "__campus_at 'desk new'" -l site -x -k -a '(__campus_cached sites)' -d 'Site it was seen on (`campus catalog show sites`)'
complete -c campus -n "__campus_at 'desk new'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'desk new'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk new'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk new'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk take' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'desk take'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk take'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk take'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk reply' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'desk reply'" -l body -x -d 'What to say'
complete -c campus -n "__campus_at 'desk reply'" -l body-file -r -F -d 'File to read it from; - for standard input'
complete -c campus -n "__campus_at 'desk reply'" -l status -x -k -a '(__campus_cached statuses)' -d 'Status it has then'
complete -c campus -n "__campus_at 'desk reply'" -l attach -r -F -d 'File that shows it: screenshot, log, data sample; no student data (repeatable)'
complete -c campus -n "__campus_at 'desk reply'" -l attachments-checked -d 'You looked at the files that the privacy screen cannot read: no student data in them'
complete -c campus -n "__campus_at 'desk reply'" -l participant -x -d 'Somebody else who was on a call about it (repeatable)'
complete -c campus -n "__campus_at 'desk reply'" -l present -x -d 'The contact who was present on the call'
complete -c campus -n "__campus_at 'desk reply'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'desk reply'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk reply'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk reply'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification before after outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk note' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'desk note'" -l body -x -d 'What to say'
complete -c campus -n "__campus_at 'desk note'" -l body-file -r -F -d 'File to read it from; - for standard input'
complete -c campus -n "__campus_at 'desk note'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'desk note'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk note'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk note'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk status' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'desk status' 1" -k -a '(__campus_cached statuses)'
complete -c campus -n "__campus_at 'desk status'" -l comment -x -d 'What to say with it'
complete -c campus -n "__campus_at 'desk status'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'desk status'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk status'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk status'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification before after outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk resolve' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'desk resolve'" -l body -x -d 'What to say'
complete -c campus -n "__campus_at 'desk resolve'" -l body-file -r -F -d 'File to read it from; - for standard input'
complete -c campus -n "__campus_at 'desk resolve'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'desk resolve'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk resolve'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk resolve'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification before after outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk verify' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'desk verify'" -l body -x -d 'What to say'
complete -c campus -n "__campus_at 'desk verify'" -l body-file -r -F -d 'File to read it from; - for standard input'
complete -c campus -n "__campus_at 'desk verify'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'desk verify'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk verify'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk verify'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification before after outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk contact approve' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'desk contact approve'" -l agreement -d 'The license agreement of a third party is completed'
complete -c campus -n "__campus_at 'desk contact approve'" -l code-file -r -F -d 'File to write the activation code to, readable by you alone'
complete -c campus -n "__campus_at 'desk contact approve'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk contact approve'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk contact approve'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach changed)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk contact refuse' 0" -k -a '(__campus_cached numbers)'
complete -c campus -n "__campus_at 'desk contact refuse'" -l reason -x -d 'Why'
complete -c campus -n "__campus_at 'desk contact refuse'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'desk contact refuse'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk contact refuse'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk contact refuse'" -l json -k -a '(__campus_fields number id subject type module priority status waitingOn contact site release dueDate createdAt updatedAt closedAt test revision district caller advisor escalation verification outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk contact invite'" -l name -x -d 'Name of somebody new'
complete -c campus -n "__campus_at 'desk contact invite'" -l email -x -d 'Their own work e-mail'
complete -c campus -n "__campus_at 'desk contact invite'" -l phone -x -d 'Phone at work'
complete -c campus -n "__campus_at 'desk contact invite'" -l role -x -d 'Role (`campus catalog show roles`)'
complete -c campus -n "__campus_at 'desk contact invite'" -l third-party -x -d 'Company they work for, when not the district'
complete -c campus -n "__campus_at 'desk contact invite'" -l agreement -d 'The license agreement of the company is completed'
complete -c campus -n "__campus_at 'desk contact invite'" -l code-file -r -F -d 'File to write the activation code to, readable by you alone'
complete -c campus -n "__campus_at 'desk contact invite'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk contact invite'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk contact invite'" -l json -k -a '(__campus_fields id name email phone role state organization agreement invitedUntil lastActivityAt activitySource outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk contact activate'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk contact activate'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk contact activate'" -l json -k -a '(__campus_fields id name email phone role state organization agreement invitedUntil lastActivityAt activitySource outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk contact sign-in'" -l code-file -r -F -d 'File for the code instead of the terminal'
complete -c campus -n "__campus_at 'desk contact sign-in'" -l json -k -a '(__campus_fields email until outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk contact deactivate'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk contact deactivate'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk contact deactivate'" -l json -k -a '(__campus_fields id name email phone role state organization agreement invitedUntil lastActivityAt activitySource outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk request schedule'" -l at -x -d 'A time with its zone, a date, or next-window'
complete -c campus -n "__campus_at 'desk request schedule'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk request schedule'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk request schedule'" -l json -k -a '(__campus_fields id kind site status release at scheduledAt startedAt endedAt note reason contact district createdAt updatedAt outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk request start'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk request start'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk request start'" -l json -k -a '(__campus_fields id kind site status release at scheduledAt startedAt endedAt note reason contact district createdAt updatedAt outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk request finish'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk request finish'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk request finish'" -l json -k -a '(__campus_fields id kind site status release at scheduledAt startedAt endedAt note reason contact district createdAt updatedAt outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk request fail'" -l reason -x -d 'Why'
complete -c campus -n "__campus_at 'desk request fail'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'desk request fail'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk request fail'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk request fail'" -l json -k -a '(__campus_fields id kind site status release at scheduledAt startedAt endedAt note reason contact district createdAt updatedAt outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk notice post'" -l kind -x -k -a 'incident maintenance task' -d 'What it is'
complete -c campus -n "__campus_at 'desk notice post'" -l title -x -d 'One line'
complete -c campus -n "__campus_at 'desk notice post'" -l body -x -d 'What happens, and what to do'
complete -c campus -n "__campus_at 'desk notice post'" -l from -x -d 'When it begins (normally now)'
complete -c campus -n "__campus_at 'desk notice post'" -l until -x -d 'When it ends, or the due date of a task'
complete -c campus -n "__campus_at 'desk notice post'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'desk notice post'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk notice post'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk notice post'" -l json -k -a '(__campus_fields id kind title body state startsAt endsAt updates readAt readers outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk notice update'" -l body -x -d 'What is new'
complete -c campus -n "__campus_at 'desk notice update'" -l until -x -d 'When it ends'
complete -c campus -n "__campus_at 'desk notice update'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'desk notice update'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk notice update'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk notice update'" -l json -k -a '(__campus_fields id kind title body state startsAt endsAt updates readAt readers outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk notice close'" -l body -x -d 'Last words'
complete -c campus -n "__campus_at 'desk notice close'" -l override -x -d 'Send in spite of what the checks found, with the reason; it is kept with it'
complete -c campus -n "__campus_at 'desk notice close'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk notice close'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk notice close'" -l json -k -a '(__campus_fields id kind title body state startsAt endsAt updates readAt readers outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk district list'" -l json -k -a '(__campus_fields id name hosting cloudChoice group sites)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk district add'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk district add'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk district add'" -l json -k -a '(__campus_fields id name hosting cloudChoice group sites outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'desk district update'" -l site -x -d 'A site and its version, or unknown (repeatable)'
complete -c campus -n "__campus_at 'desk district update'" -l without -x -d 'A site that it does not have (repeatable)'
complete -c campus -n "__campus_at 'desk district update'" -l hosting -x -k -a 'vendor own unknown' -d 'Whose servers its sites are on'
complete -c campus -n "__campus_at 'desk district update'" -l cloud-choice -x -k -a 'yes no unknown' -d 'Whether it may ask for versions'
complete -c campus -n "__campus_at 'desk district update'" -l group -x -d 'State or consortium it is updated with; none'
complete -c campus -n "__campus_at 'desk district update'" -l key -x -d 'Idempotency key: the same call again gives the first answer'
complete -c campus -n "__campus_at 'desk district update'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'desk district update'" -l json -k -a '(__campus_fields id name hosting cloudChoice group sites outcome key portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'auth login'" -l code-file -r -F -d 'File with the code (- for standard input)'
complete -c campus -n "__campus_at 'auth login'" -l email -x -d 'Have a code mailed there first'
complete -c campus -n "__campus_at 'auth login'" -l device-name -x -d 'What to call this computer (normally its own name)'
complete -c campus -n "__campus_at 'auth login'" -l replace -x -d 'Device to give up, where you have as many as you may'
complete -c campus -n "__campus_at 'auth login'" -l json -k -a '(__campus_fields name email portal desk device memberships outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'auth status'" -l json -k -a '(__campus_fields portal url source name email token allow desk memberships device tokenEnds keptIn problem)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'auth logout'" -l json -k -a '(__campus_fields portal outcome there here)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'auth devices list'" -l json -k -a '(__campus_fields id name createdAt lastSeenAt current)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'auth devices revoke'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'auth devices revoke'" -l json -k -a '(__campus_fields id name createdAt lastSeenAt current outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'auth token create'" -l name -x -d 'What it is for'
complete -c campus -n "__campus_at 'auth token create'" -l allow -x -d 'What it may do: case:create,case:reply,…'
complete -c campus -n "__campus_at 'auth token create'" -l expires -x -d 'How long it works (normally 90d; the portal says how long at most)'
complete -c campus -n "__campus_at 'auth token create'" -l write-to -r -F -d 'File for the token instead of the terminal'
complete -c campus -n "__campus_at 'auth token create'" -l json -k -a '(__campus_fields id name allow district createdAt expiresAt lastUsedAt outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'auth token list'" -l json -k -a '(__campus_fields id name allow district createdAt expiresAt lastUsedAt)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'auth token revoke'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'auth token revoke'" -l json -k -a '(__campus_fields id name allow district createdAt expiresAt lastUsedAt outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'portal add'" -l kind -x -k -a 'server request-tracker handoff local' -d 'What it is'
complete -c campus -n "__campus_at 'portal add'" -l url -x -d 'Of the server; handoff: the page to file on (normally that of Infinite Campus Support)'
complete -c campus -n "__campus_at 'portal add'" -l catalog -x -k -a 'infinite-campus district-help-desk' -d 'Rules of the desk (normally infinite-campus; of a Request Tracker district-help-desk)'
complete -c campus -n "__campus_at 'portal add'" -l queue -x -d 'Queue of a Request Tracker in which cases are filed'
complete -c campus -n "__campus_at 'portal add'" -l map -x -d 'What a custom field or a status there is: key=NAME, status.TEXT=STATUS'
complete -c campus -n "__campus_at 'portal add'" -l json -k -a '(__campus_fields name kind catalog url current outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'portal list'" -l json -k -a '(__campus_fields name kind catalog current sample)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'portal use' 0" -k -a '(__campus_cached portals)'
complete -c campus -n "__campus_at 'portal use'" -l json -k -a '(__campus_fields name kind outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'portal show' 0" -k -a '(__campus_cached portals)'
complete -c campus -n "__campus_at 'portal show'" -l json -k -a '(__campus_fields name kind catalog current sample reach location url district memberships sites notices capabilities)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'portal check' 0" -k -a '(__campus_cached portals)'
complete -c campus -n "__campus_at 'portal check'" -l adopt -d 'Map what the server has and nobody mapped'
complete -c campus -n "__campus_at 'portal check'" -l queue -x -d 'Queue of a Request Tracker in which cases are filed'
complete -c campus -n "__campus_at 'portal check'" -l map -x -d 'What a custom field or a status there is: key=NAME, status.TEXT=STATUS'
complete -c campus -n "__campus_at 'portal check'" -l json -k -a '(__campus_fields rule level pointer line message fix)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'portal export' 0" -F
complete -c campus -n "__campus_at 'portal export'" -l force -d 'Overwrite the file'
complete -c campus -n "__campus_at 'portal export'" -l json -k -a '(__campus_fields file bytes cases contacts files outcome portal reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'portal remove' 0" -k -a '(__campus_cached portals)'
complete -c campus -n "__campus_at 'portal remove'" -l json -k -a '(__campus_fields name kind outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'catalog show' 0" -k -a 'types modules statuses priorities sites form mail scope escalations roles contacts clocks hours holidays maintenance updates limits signIn outages firstLevel phone resources onboarding lifecycle'
complete -c campus -n "__campus_at 'catalog show'" -l json -k -a '(__campus_fields id title desk zone firstCaseNumber defaultPriority types modules statuses priorities sites form mail scope escalations roles contacts clocks hours holidays maintenance updates limits signIn outages firstLevel phone resources onboarding lifecycle)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'catalog check' 0" -F
complete -c campus -n "__campus_at 'catalog check'" -l json -k -a '(__campus_fields rule level pointer line message fix)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'catalog edit'" -l file -r -F -d 'Take the changes from a file; - for standard input'
complete -c campus -n "__campus_at 'catalog edit'" -l json -k -a '(__campus_fields file outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'outbox list'" -l json -k -a '(__campus_fields key write about case state portal district who createdAt attempts notBefore problem files bytes input)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'outbox send'" -l again -d 'Send these also where nobody knows whether they happened: you have looked'
complete -c campus -n "__campus_at 'outbox send'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'outbox send'" -l json -k -a '(__campus_fields key write about case state portal district who number problem)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'outbox drop'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'outbox drop'" -l json -k -a '(__campus_fields key write about case state portal district who outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'serve enrol'" -l name -x -d 'Name of the person'
complete -c campus -n "__campus_at 'serve enrol'" -l another -d 'Also where somebody of the desk is there already'
complete -c campus -n "__campus_at 'serve enrol'" -l database -x -d 'sqlite:FILE (normally one in the data folder) or postgres://USER@HOST/NAME'
complete -c campus -n "__campus_at 'serve enrol'" -l code-file -r -F -d 'File for the code instead of the terminal'
complete -c campus -n "__campus_at 'serve enrol'" -l json -k -a '(__campus_fields name email until outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'serve import' 0" -F
complete -c campus -n "__campus_at 'serve import'" -l database -x -d 'sqlite:FILE (normally one in the data folder) or postgres://USER@HOST/NAME'
complete -c campus -n "__campus_at 'serve import'" -l json -k -a '(__campus_fields districts cases contacts requests notices files keys pendingHandOffs outcome reach)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'privacy check' 0" -F
complete -c campus -n "__campus_at 'privacy check'" -l json -k -a '(__campus_fields rule level pointer line message fix)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'purge'" -l older-than -x -d 'How long it must have lain, with its unit: 400d'
complete -c campus -n "__campus_at 'purge'" -l dry-run -d 'Check and show what would be done, and do nothing'
complete -c campus -n "__campus_at 'purge'" -l json -k -a '(__campus_fields olderThan before cases comments files kept drafts cache bytes portals outcome)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'doctor'" -l json -k -a '(__campus_fields check code level message remedy)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'

complete -c campus -n "__campus_at 'completion' 0" -k -a 'bash zsh fish powershell'
complete -c campus -n "__campus_at 'completion'" -l json -k -a '(__campus_fields shell script)' -d 'Print one JSON document; --json=FIELD,FIELD selects fields'
