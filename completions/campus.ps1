# Completion of campus for PowerShell, made by `campus completion powershell`.

Register-ArgumentCompleter -Native -CommandName campus -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # Words that need a further word, and what that may be. What is offered is a word, a tab, what it stands for.
    $verbs = @{
        '' = @(
            'init	Say where your cases go, who you are, and your district',
            'case	new, drafts, form, list, view, export, attachments, reply, close, reopen, update, escalate, take, forward, sync, purge, number, import-mail, lint',
            'outage	watch, receive',
            'contacts	list, view, audit, add, modify, replace, remove, invite, activate, seen',
            'request	sandbox-refresh, version-update, list, view, cancel, update',
            'today	What waits on you now; the same as campus alone',
            'notices	What the desk has announced: incidents, maintenance, tasks with a date',
            'phone	Whether to call now, which key to press, and what to have at hand',
            'report	What the cases of the district add up to, without a word of what they say',
            'scope	Who does what: the desk, the state, professional services, another product, the building coach',
            'open	Open a page of the desk, or say how to get there',
            'onboarding	What a new contact does first, ticked off as it is done',
            'route	Whom to ask first: by what it is about, who asks, and at which school',
            'desk	queue, view, new, take, reply, note, status, resolve, verify, contact, request, notice, district',
            'auth	login, status, logout, devices, token',
            'portal	add, list, use, show, check, export, remove',
            'catalog	show, check, edit',
            'outbox	list, send, drop',
            'serve	Run a portal for a team, until it is told to end',
            'privacy	check',
            'purge	Delete old drafts, caches, and cases on this computer that closed long ago; asks first',
            'doctor	Look whether everything that campus needs is in order, and say how to mend what is not',
            'completion	Print the completion script of a shell'
        )
        'case' = @(
            'new	File a case, from a form, from flags, or by answering questions',
            'drafts	list, resume, delete',
            'form	Print a form to fill in',
            'list	List the cases of the district, newest change first',
            'view	Show a case with its answers, comments and clocks',
            'export	Write whole cases: answers, comments, history, names and hashes of files',
            'attachments	List the files of a case; --save writes them into a folder',
            'reply	Add a comment to a case',
            'close	Close a case that is solved',
            'reopen	Reopen a case that came back, within 60 days of its closing',
            'update	Change fields of a case; shows the difference and asks',
            'escalate	Ask that somebody else look at a case, or sooner',
            'take	Take over a case that somebody called in by emergency who may not open one',
            'forward	Turn a ticket of your desk into a draft of a case for another desk, and link both',
            'sync	Bring what another desk resolved back to the ticket, as one comment',
            'purge	Delete cases of one portal on this computer that closed long ago; asks first',
            'number	Tell the number that a web portal gave to what you did there',
            'import-mail	Keep a notification mail as a comment, with its files and the status it tells',
            'lint	Check forms: are they good enough to be solved at the first level?'
        )
        'case drafts' = @(
            'list	List cases that were begun and not filed, the last one first',
            'resume	Go on with a draft where it was left, and file it',
            'delete	Delete a draft and everything in it; asks first'
        )
        'outage' = @(
            'watch	Look again and again whether something works; file a case when it fails, close it when it works',
            'receive	Take the alerts of a monitoring system: firing ones make cases, resolved ones close them'
        )
        'contacts' = @(
            'list	List the authorized contacts, their state, and the days left before they are flagged as inactive',
            'view	Show a contact with what became of them',
            'audit	Check the list of contacts: enough of them, nobody silent, no shared address',
            'add	Ask the desk to add a contact, by a Modify Support Contact case',
            'modify	Ask the desk to change the details of a contact, or your own',
            'replace	Ask the desk to replace a contact by another person',
            'remove	Ask the desk to remove a contact',
            'invite	Ask the desk to send an invitation again that has expired or did not arrive',
            'activate	Activate your account with the code of your invitation',
            'seen	Tell that a contact signed in on a web portal, where campus cannot see it'
        )
        'request' = @(
            'sandbox-refresh	Ask for a site to be overwritten with a copy of production',
            'version-update	Ask for a site to be updated to a version',
            'list	List refreshes and version updates, the newest first',
            'view	Show an update request and what became of it; --wait follows it',
            'cancel	Call back an update request that has not begun',
            'update	Tell what happened to an update request on a web portal'
        )
        'notices' = @(
            'read	Mark a notice as read: a task leaves your front page'
        )
        'route' = @(
            'import	Tell which school is whose, from a CSV file',
            'away	Tell that a specialist is away, and who covers',
            'schools	List the schools, and who answers for each'
        )
        'desk' = @(
            'queue	What waits for the desk: called in and escalated first, then by priority and age',
            'view	Show a case with the desk''s own notes',
            'new	Open a case that was called in: by a contact, or in an emergency by somebody who is none',
            'take	Become the advisor of a case',
            'reply	Answer a case as the desk',
            'note	Keep a note that only the desk sees',
            'status	Move a case to another status',
            'resolve	Give a resolution that the contact is to confirm',
            'verify	Ask for written verification; the case waits until a file with it comes',
            'contact	approve, refuse, invite, activate, sign-in, deactivate',
            'request	schedule, start, finish, fail',
            'notice	post, update, close',
            'district	list, add, update'
        )
        'desk contact' = @(
            'approve	Carry out the change of the contacts that a case asks for',
            'refuse	Refuse the change of the contacts that a case asks for',
            'invite	Invite somebody without a case: the first contact of a district, or again after an expired code',
            'activate	Clear the flag of a contact, or give an account back',
            'sign-in	Make a code, good for minutes, for somebody who signs in from another computer',
            'deactivate	Take the account of a contact away'
        )
        'desk request' = @(
            'schedule	Say when an update request will be carried out',
            'start	Say that an update request is being carried out',
            'finish	Say that an update request is done',
            'fail	Say that an update request could not be carried out'
        )
        'desk notice' = @(
            'post	Post a notice: an incident (orange), maintenance (green) or a task with a date',
            'update	Add to an open notice, or say when it ends',
            'close	Close a notice: it is over'
        )
        'desk district' = @(
            'list	List the districts of the portal with their sites and what decides their updates',
            'add	Add a district, with cases and contacts of its own',
            'update	Tell facts of a district: its sites and versions, hosting, Cloud Choice, the group it is updated with'
        )
        'auth' = @(
            'login	Sign in to a team''s portal from this computer, with a code',
            'status	Show who you are to a team''s portal, and with what you call it',
            'logout	Sign out: end this computer at the portal and remove its key here',
            'devices	list, revoke',
            'token	create, list, revoke'
        )
        'auth devices' = @(
            'list	List the devices that you are signed in on',
            'revoke	Sign one of your devices out at once, wherever it is'
        )
        'auth token' = @(
            'create	Make a token for a server or a job, limited to what it needs',
            'list	List the tokens that you made for jobs',
            'revoke	End a token of a job at once'
        )
        'portal' = @(
            'add	Add a portal: a team''s server, a web portal that a person fills in, or one more on this computer',
            'list	List the portals you know, and which is current',
            'use	Make a portal the current one',
            'show	Show a portal: where it is, its district and sites, and what it can do',
            'check	Ask a portal whether it can be used from here as it is set up',
            'export	Write everything of a portal on this computer to one file, to bring it to a team''s server',
            'remove	Remove a portal and, when it is kept on this computer, all its cases'
        )
        'catalog' = @(
            'show	Show the desk''s types, statuses, clocks and hours, and how far each can be trusted',
            'check	Check the district''s changes to the catalog',
            'edit	Change the catalog of a portal in your editor'
        )
        'outbox' = @(
            'list	List the writes that are kept on this computer because a portal has not settled them',
            'send	Send what waits for the current portal, with whatever stands before it; all of it, or only some',
            'drop	Forget a write that is kept; it is never sent then'
        )
        'serve' = @(
            'enrol	Make the code with which the first person of the desk signs in',
            'import	Bring a portal of one person over to a team''s server'
        )
        'privacy' = @(
            'check	Look through a text for what may say who a student is'
        )
    }

    # Flags of every command, then those of one.
    $shared = @(
        '--portal	Portal to use instead of the current one',
        '--token-file	Token of a job (- for standard input), as CAMPUS_TOKEN',
        '--district	District to act for',
        '--no-input	Never ask; missing answers are an error',
        '--yes	Answer yes to questions about going ahead',
        '-y	Answer yes to questions about going ahead',
        '--quiet	No notes on standard error',
        '-q	No notes on standard error',
        '--no-color	No colour',
        '--accessible	Numbered questions without cursor movement, for screen readers',
        '--help	Show help',
        '-h	Show help'
    )
    $flags = @{
        '' = @(
            '--version	Show the version',
            '-V	Show the version'
        )
        'case' = @()
        'case drafts' = @()
        'outage' = @()
        'contacts' = @()
        'request' = @()
        'notices' = @(
            '--all	Those that are over, too',
            '--unread	Without the tasks that you have marked as read',
            '--watch	Go on and print what changes, until Ctrl-C',
            '--every	How often --watch looks (normally 1m)',
            '--calendar	Write maintenance and due dates as an iCalendar file (- for standard output)',
            '--force	Replace the file',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'route' = @(
            '--as	The role of whoever asks; normally your own',
            '--school	The school it is about, or a part of its name',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk' = @()
        'desk contact' = @()
        'desk request' = @()
        'desk notice' = @()
        'desk district' = @()
        'auth' = @()
        'auth devices' = @()
        'auth token' = @()
        'portal' = @()
        'catalog' = @()
        'outbox' = @()
        'serve' = @(
            '--database	sqlite:FILE (normally one in the data folder) or postgres://USER@HOST/NAME',
            '--listen	Address to listen on (normally 127.0.0.1:8420)',
            '--public-url	Address that callers use, where it is another',
            '--tls-cert	Certificate, PEM',
            '--tls-key	Its key, PEM',
            '--behind-proxy	A proxy before it does TLS',
            '--smtp	Mail server, without a password',
            '--mail-from	Address that the mails come from',
            '--smtp-password-file	File with the password of the mail server, - for standard input',
            '--rules	Whose desk it is: the vendor''s (normally), or a district''s own for its schools',
            '--catalog	Changes to the rules, YAML',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'privacy' = @()
        'init' = @(
            '--name	Your name',
            '--email	Your work e-mail',
            '--role	Your role (normally technical)',
            '--to	Where cases go: to the vendor by hand-off, or kept here only',
            '--sample	Make a portal named sample with fictional data',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case new' = @(
            '--file	Form to read: YAML, or Markdown with YAML front matter; - for standard input',
            '--type	Kind of case (`campus catalog show types`)',
            '--module	Area of Campus affected; decides with the type who gets the case (`campus catalog show modules`)',
            '--topic	Technical topic',
            '--subject	The problem in one line: tool and symptom, no names of people',
            '--description	What happened, in your own words',
            '--goal	What you were trying to do',
            '--setting	Setting to change: where it is, what it is now, what it should be',
            '--service	Service to enable, and for whom',
            '--licensed	Whether it is licensed, and who can confirm that',
            '--data	Data concerned: screen, fields, about how many records; never the values',
            '--period	Time range it is about, with the zone: when it changed, went missing, is to change',
            '--change-tracker	What the Data Change Tracker shows, or "not licensed", "no rights"',
            '--expected	What should have happened according to the documentation',
            '--error	The exact error message, or "no message shown"',
            '--steps	Steps that show it, one action each (repeatable)',
            '--path	Menu path or address of the screen',
            '--context	Year, school, calendar and schedule structure it was seen in',
            '--examples	Example records by internal id, never by name (repeatable)',
            '--course	Course and section by number, where it is about one',
            '--student	Student number that it shows for, never the name; only for a desk that asks for it (repeatable)',
            '--counter-example	One record, user or school where it works, or "none found"',
            '--frequency	How often it happens',
            '--how-often	How many times out of how many tries',
            '--elsewhere	Whether another person, browser or site shows it: yes, no, or not possible',
            '--rights	Role or tool rights of the person who sees it',
            '--site	Site it was seen on (`campus catalog show sites`)',
            '--release	Campus version of that site',
            '--browser	Browser and operating system, for faults on a screen',
            '--host	Host or address that is concerned',
            '--port	Port and protocol',
            '--from-where	From where it was tried, and from where it works: inside, outside, which network',
            '--driver	ODBC driver and its version',
            '--log	Log lines about it, with their times and zone',
            '--first-seen	When it was first seen: a date, or a time with its zone',
            '--changed	What changed shortly before: an update, a new calendar, new rights',
            '--affected-users	How many users are affected, as a number',
            '--affected-schools	How many schools are affected, as a number',
            '--impact	What it keeps people from doing: grading, attendance, state reporting ...',
            '--workaround	A way around it and what that costs, or "none"',
            '--due	Date by which it must work, or "none"',
            '--due-reason	Why that date',
            '--tried	What was tried already, with its result (repeatable)',
            '--approval	Role of who approved it in the district',
            '--verification	Who can verify the request in writing, if the desk asks',
            '--attach	File that shows it: screenshot, log, data sample; no student data (repeatable)',
            '--evidence	What the files show, or "none" and why',
            '--priority	How urgent it is (`campus catalog show priorities`)',
            '--reachable	Who can be reached when, in which zone (never a family''s number)',
            '--attachments-checked	You looked at the files that the privacy screen cannot read: no student data in them',
            '--attach-doctor	Send along what `campus doctor` finds, as campus-doctor.txt',
            '--save-draft	Keep it as a draft and file nothing',
            '--test	A case that nobody acts on',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--dedupe	While a case with this key is open, comment on it instead of filing another',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case drafts list' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case drafts resume' = @(
            '--type	Kind of case (`campus catalog show types`)',
            '--module	Area of Campus affected; decides with the type who gets the case (`campus catalog show modules`)',
            '--topic	Technical topic',
            '--subject	The problem in one line: tool and symptom, no names of people',
            '--description	What happened, in your own words',
            '--goal	What you were trying to do',
            '--setting	Setting to change: where it is, what it is now, what it should be',
            '--service	Service to enable, and for whom',
            '--licensed	Whether it is licensed, and who can confirm that',
            '--data	Data concerned: screen, fields, about how many records; never the values',
            '--period	Time range it is about, with the zone: when it changed, went missing, is to change',
            '--change-tracker	What the Data Change Tracker shows, or "not licensed", "no rights"',
            '--expected	What should have happened according to the documentation',
            '--error	The exact error message, or "no message shown"',
            '--steps	Steps that show it, one action each (repeatable)',
            '--path	Menu path or address of the screen',
            '--context	Year, school, calendar and schedule structure it was seen in',
            '--examples	Example records by internal id, never by name (repeatable)',
            '--course	Course and section by number, where it is about one',
            '--student	Student number that it shows for, never the name; only for a desk that asks for it (repeatable)',
            '--counter-example	One record, user or school where it works, or "none found"',
            '--frequency	How often it happens',
            '--how-often	How many times out of how many tries',
            '--elsewhere	Whether another person, browser or site shows it: yes, no, or not possible',
            '--rights	Role or tool rights of the person who sees it',
            '--site	Site it was seen on (`campus catalog show sites`)',
            '--release	Campus version of that site',
            '--browser	Browser and operating system, for faults on a screen',
            '--host	Host or address that is concerned',
            '--port	Port and protocol',
            '--from-where	From where it was tried, and from where it works: inside, outside, which network',
            '--driver	ODBC driver and its version',
            '--log	Log lines about it, with their times and zone',
            '--first-seen	When it was first seen: a date, or a time with its zone',
            '--changed	What changed shortly before: an update, a new calendar, new rights',
            '--affected-users	How many users are affected, as a number',
            '--affected-schools	How many schools are affected, as a number',
            '--impact	What it keeps people from doing: grading, attendance, state reporting ...',
            '--workaround	A way around it and what that costs, or "none"',
            '--due	Date by which it must work, or "none"',
            '--due-reason	Why that date',
            '--tried	What was tried already, with its result (repeatable)',
            '--approval	Role of who approved it in the district',
            '--verification	Who can verify the request in writing, if the desk asks',
            '--attach	File that shows it: screenshot, log, data sample; no student data (repeatable)',
            '--evidence	What the files show, or "none" and why',
            '--priority	How urgent it is (`campus catalog show priorities`)',
            '--reachable	Who can be reached when, in which zone (never a family''s number)',
            '--attachments-checked	You looked at the files that the privacy screen cannot read: no student data in them',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case drafts delete' = @(
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case form' = @(
            '--type	Kind of case, filled in',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case list' = @(
            '--status	Only these statuses (repeatable)',
            '--type	Only these types (repeatable)',
            '--module	Only these modules (repeatable)',
            '--priority	Only these priorities (repeatable)',
            '--contact	Only cases of this contact: name or e-mail',
            '--mine	Only your own cases',
            '--waiting-on	Whose turn it is; the vendor is the desk',
            '--since	Changed since: a date, a time with zone, or 7d',
            '--search	Words to find anywhere in the case',
            '--where	A condition: subject contains "grade book" (repeatable)',
            '--csv	Print CSV, for a spreadsheet (RFC 4180)',
            '--limit	How many at most (1 to 1000, normally 50)',
            '--cursor	Go on after an earlier page',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case view' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case export' = @(
            '--all	Every case of the district instead',
            '--format	What to write (normally json)',
            '--output	File to write instead of standard output',
            '--force	Overwrite the file',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case attachments' = @(
            '--save	Folder to write them into',
            '--force	Overwrite files that are there',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case reply' = @(
            '--body	What to say',
            '--body-file	File to read it from; - for standard input',
            '--attach	File that shows it: screenshot, log, data sample; no student data (repeatable)',
            '--attachments-checked	You looked at the files that the privacy screen cannot read: no student data in them',
            '--participant	Somebody else who was on a call about it (repeatable)',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case close' = @(
            '--dedupe	Close the open case that has this dedupe key',
            '--comment	Last words, such as what solved it',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case reopen' = @(
            '--reason	What came back, with details',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case update' = @(
            '--status	Status the web portal shows (only where a person keeps the record)',
            '--subject	The problem in one line: tool and symptom, no names of people',
            '--type	Kind of case (`campus catalog show types`)',
            '--module	Area of Campus affected; decides with the type who gets the case (`campus catalog show modules`)',
            '--priority	How urgent it is (`campus catalog show priorities`)',
            '--site	Site it was seen on (`campus catalog show sites`)',
            '--release	Campus version of that site',
            '--due	Date by which it must work, or "none"',
            '--revision	Refuse when the case is not at this revision any more',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case escalate' = @(
            '--reason	Reason, from the list of the catalog',
            '--why	Why, in your words',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case take' = @(
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case forward' = @(
            '--to-portal	Portal where the case is to be filed',
            '--number	It is filed there already, under this number: only link it',
            '--again	Another case, although there is one',
            '--type	Kind of case (`campus catalog show types`)',
            '--module	Area of Campus affected; decides with the type who gets the case (`campus catalog show modules`)',
            '--topic	Technical topic',
            '--subject	The problem in one line: tool and symptom, no names of people',
            '--description	What happened, in your own words',
            '--goal	What you were trying to do',
            '--setting	Setting to change: where it is, what it is now, what it should be',
            '--service	Service to enable, and for whom',
            '--licensed	Whether it is licensed, and who can confirm that',
            '--data	Data concerned: screen, fields, about how many records; never the values',
            '--period	Time range it is about, with the zone: when it changed, went missing, is to change',
            '--change-tracker	What the Data Change Tracker shows, or "not licensed", "no rights"',
            '--expected	What should have happened according to the documentation',
            '--error	The exact error message, or "no message shown"',
            '--steps	Steps that show it, one action each (repeatable)',
            '--path	Menu path or address of the screen',
            '--context	Year, school, calendar and schedule structure it was seen in',
            '--examples	Example records by internal id, never by name (repeatable)',
            '--course	Course and section by number, where it is about one',
            '--student	Student number that it shows for, never the name; only for a desk that asks for it (repeatable)',
            '--counter-example	One record, user or school where it works, or "none found"',
            '--frequency	How often it happens',
            '--how-often	How many times out of how many tries',
            '--elsewhere	Whether another person, browser or site shows it: yes, no, or not possible',
            '--rights	Role or tool rights of the person who sees it',
            '--site	Site it was seen on (`campus catalog show sites`)',
            '--release	Campus version of that site',
            '--browser	Browser and operating system, for faults on a screen',
            '--host	Host or address that is concerned',
            '--port	Port and protocol',
            '--from-where	From where it was tried, and from where it works: inside, outside, which network',
            '--driver	ODBC driver and its version',
            '--log	Log lines about it, with their times and zone',
            '--first-seen	When it was first seen: a date, or a time with its zone',
            '--changed	What changed shortly before: an update, a new calendar, new rights',
            '--affected-users	How many users are affected, as a number',
            '--affected-schools	How many schools are affected, as a number',
            '--impact	What it keeps people from doing: grading, attendance, state reporting ...',
            '--workaround	A way around it and what that costs, or "none"',
            '--due	Date by which it must work, or "none"',
            '--due-reason	Why that date',
            '--tried	What was tried already, with its result (repeatable)',
            '--approval	Role of who approved it in the district',
            '--verification	Who can verify the request in writing, if the desk asks',
            '--attach	File that shows it: screenshot, log, data sample; no student data (repeatable)',
            '--evidence	What the files show, or "none" and why',
            '--priority	How urgent it is (`campus catalog show priorities`)',
            '--reachable	Who can be reached when, in which zone (never a family''s number)',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case sync' = @(
            '--all	Every open ticket that has a case elsewhere',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case purge' = @(
            '--older-than	How long it must have lain, with its unit: 400d',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case number' = @(
            '--drop	Forget it: nobody will do it',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case import-mail' = @(
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'case lint' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'outage watch' = @(
            '--dedupe	Key under which there is one case at a time (needed)',
            '--every	From one look to the next (normally 60s)',
            '--fail-after	Failures in a row that make a case (normally 3)',
            '--limit	A look that takes longer has failed (normally 30s, never more than --every)',
            '--once	Look once and end, for cron',
            '--state	Where --once keeps its count (normally in the state folder)',
            '--comment	What to say when it works again',
            '--file	Form with what the case says: YAML, or Markdown with YAML front matter',
            '--type	Kind of case (`campus catalog show types`)',
            '--module	Area of Campus affected; decides with the type who gets the case (`campus catalog show modules`)',
            '--subject	The problem in one line: tool and symptom, no names of people',
            '--description	What happened, in your own words',
            '--site	Site it was seen on (`campus catalog show sites`)',
            '--impact	What it keeps people from doing: grading, attendance, state reporting ...',
            '--workaround	A way around it and what that costs, or "none"',
            '--priority	How urgent it is (`campus catalog show priorities`)',
            '--affected-schools	How many schools are affected, as a number',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'outage receive' = @(
            '--by-group	One case for all alerts of the group',
            '--file	Form with what the case says: YAML, or Markdown with YAML front matter',
            '--type	Kind of case (`campus catalog show types`)',
            '--module	Area of Campus affected; decides with the type who gets the case (`campus catalog show modules`)',
            '--subject	The problem in one line: tool and symptom, no names of people',
            '--description	What happened, in your own words',
            '--site	Site it was seen on (`campus catalog show sites`)',
            '--impact	What it keeps people from doing: grading, attendance, state reporting ...',
            '--workaround	A way around it and what that costs, or "none"',
            '--priority	How urgent it is (`campus catalog show priorities`)',
            '--affected-schools	How many schools are affected, as a number',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'contacts list' = @(
            '--share	A page for the district''s Help link instead of the list',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'contacts view' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'contacts audit' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'contacts add' = @(
            '--name	Name of the person',
            '--email	Their own work e-mail, shared with nobody',
            '--phone	Phone at work',
            '--role	Role (`campus catalog show roles`)',
            '--third-party	Company they work for, when not the district',
            '--agreement	The license agreement of the company is completed',
            '--effective	Date from which it holds (normally at once)',
            '--note	Anything the desk should know',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'contacts modify' = @(
            '--name	Name of the person',
            '--email	Their own work e-mail, shared with nobody',
            '--phone	Phone at work',
            '--role	Role (`campus catalog show roles`)',
            '--effective	Date from which it holds (normally at once)',
            '--note	Anything the desk should know',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'contacts replace' = @(
            '--name	Name of the person',
            '--email	Their own work e-mail, shared with nobody',
            '--phone	Phone at work',
            '--role	Role (`campus catalog show roles`)',
            '--third-party	Company they work for, when not the district',
            '--agreement	The license agreement of the company is completed',
            '--effective	Date from which it holds (normally at once)',
            '--note	Anything the desk should know',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'contacts remove' = @(
            '--effective	Date from which it holds (normally at once)',
            '--note	Anything the desk should know',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'contacts invite' = @(
            '--note	Anything the desk should know',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'contacts activate' = @(
            '--code-file	File with the code; - for standard input',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'contacts seen' = @(
            '--at	When (normally now)',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'request sandbox-refresh' = @(
            '--site	Site to overwrite (normally sandbox)',
            '--at	A time with its zone, a date, or next-window for the maintenance window (normally as soon as possible)',
            '--note	Anything the desk should know',
            '--wait	Follow it to its end: exit 0 done, 7 failed or cancelled, 8 still running',
            '--timeout	How long to wait, with its unit (normally 6h)',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'request version-update' = @(
            '--site	Site to update',
            '--to	Version, such as 2603.12',
            '--at	A time with its zone, a date, or next-window for the maintenance window',
            '--note	Anything the desk should know',
            '--wait	Follow it to its end: exit 0 done, 7 failed or cancelled, 8 still running',
            '--timeout	How long to wait, with its unit (normally 6h)',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'request list' = @(
            '--open	Only those that have not ended',
            '--site	Only for this site',
            '--limit	How many at most (1 to 1000, normally 50)',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'request view' = @(
            '--wait	Follow it to its end: exit 0 done, 7 failed or cancelled, 8 still running',
            '--timeout	How long to wait, with its unit (normally 6h)',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'request cancel' = @(
            '--reason	Why',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'request update' = @(
            '--status	What it is there now',
            '--at	When that is or was (normally now)',
            '--reason	Why it failed or was cancelled',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'today' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'notices read' = @(
            '--unread	Mark it as not read',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'phone' = @(
            '--outage	A site cannot be used at all',
            '--set	Ask for the telephone number and keep it in the keychain; empty forgets it',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'report' = @(
            '--by	Divide the volume by this (repeatable)',
            '--since	Cases created since: 2026-08-01, or 90d for the last 90 days',
            '--until	Cases created before',
            '--csv	As CSV, all rows',
            '--html	Write one page with charts (- for standard output)',
            '--force	Replace the file',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'scope' = @(
            '--explain	The rules themselves, and the words they look for',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'open' = @(
            '--print	Only print the address and the way',
            '--district-site	Address of your district''s own Campus site, kept for the next times',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'onboarding' = @(
            '--done	A step that you have done (repeatable)',
            '--undo	A step that is not done after all (repeatable)',
            '--role	The list of another role',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'route import' = @(
            '--prune	Take out the schools and specialists that are not in the file',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'route away' = @(
            '--until	The last day away: a date, today or tomorrow',
            '--from	The first day away, where it is not today',
            '--cover	Who covers: name or e-mail address of another specialist',
            '--back	They are back, or will not be away',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'route schools' = @(
            '--specialist	Only those of one: name or e-mail address',
            '--unassigned	Only those that nobody answers for',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk queue' = @(
            '--limit	How many at most (1 to 1000, normally 50)',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk view' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk new' = @(
            '--emergency	By exception, for somebody who may not open cases',
            '--caller	Who called in the emergency',
            '--contact	The contact who called: e-mail or name',
            '--subject	The problem in one line: tool and symptom, no names of people',
            '--description	What happened, in your own words',
            '--type	Kind of case (`campus catalog show types`)',
            '--module	Area of Campus affected; decides with the type who gets the case (`campus catalog show modules`)',
            '--priority	How urgent it is (`campus catalog show priorities`)',
            '--site	Site it was seen on (`campus catalog show sites`)',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk take' = @(
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk reply' = @(
            '--body	What to say',
            '--body-file	File to read it from; - for standard input',
            '--status	Status it has then',
            '--attach	File that shows it: screenshot, log, data sample; no student data (repeatable)',
            '--attachments-checked	You looked at the files that the privacy screen cannot read: no student data in them',
            '--participant	Somebody else who was on a call about it (repeatable)',
            '--present	The contact who was present on the call',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk note' = @(
            '--body	What to say',
            '--body-file	File to read it from; - for standard input',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk status' = @(
            '--comment	What to say with it',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk resolve' = @(
            '--body	What to say',
            '--body-file	File to read it from; - for standard input',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk verify' = @(
            '--body	What to say',
            '--body-file	File to read it from; - for standard input',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk contact approve' = @(
            '--agreement	The license agreement of a third party is completed',
            '--code-file	File to write the activation code to, readable by you alone',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk contact refuse' = @(
            '--reason	Why',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk contact invite' = @(
            '--name	Name of somebody new',
            '--email	Their own work e-mail',
            '--phone	Phone at work',
            '--role	Role (`campus catalog show roles`)',
            '--third-party	Company they work for, when not the district',
            '--agreement	The license agreement of the company is completed',
            '--code-file	File to write the activation code to, readable by you alone',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk contact activate' = @(
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk contact sign-in' = @(
            '--code-file	File for the code instead of the terminal',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk contact deactivate' = @(
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk request schedule' = @(
            '--at	A time with its zone, a date, or next-window',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk request start' = @(
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk request finish' = @(
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk request fail' = @(
            '--reason	Why',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk notice post' = @(
            '--kind	What it is',
            '--title	One line',
            '--body	What happens, and what to do',
            '--from	When it begins (normally now)',
            '--until	When it ends, or the due date of a task',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk notice update' = @(
            '--body	What is new',
            '--until	When it ends',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk notice close' = @(
            '--body	Last words',
            '--override	Send in spite of what the checks found, with the reason; it is kept with it',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk district list' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk district add' = @(
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'desk district update' = @(
            '--site	A site and its version, or unknown (repeatable)',
            '--without	A site that it does not have (repeatable)',
            '--hosting	Whose servers its sites are on',
            '--cloud-choice	Whether it may ask for versions',
            '--group	State or consortium it is updated with; none',
            '--key	Idempotency key: the same call again gives the first answer',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'auth login' = @(
            '--code-file	File with the code (- for standard input)',
            '--email	Have a code mailed there first',
            '--device-name	What to call this computer (normally its own name)',
            '--replace	Device to give up, where you have as many as you may',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'auth status' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'auth logout' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'auth devices list' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'auth devices revoke' = @(
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'auth token create' = @(
            '--name	What it is for',
            '--allow	What it may do: case:create,case:reply,...',
            '--expires	How long it works (normally 90d; the portal says how long at most)',
            '--write-to	File for the token instead of the terminal',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'auth token list' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'auth token revoke' = @(
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'portal add' = @(
            '--kind	What it is',
            '--url	Of the server; handoff: the page to file on (normally that of Infinite Campus Support)',
            '--catalog	Rules of the desk (normally infinite-campus; of a Request Tracker district-help-desk)',
            '--queue	Queue of a Request Tracker in which cases are filed',
            '--map	What a custom field or a status there is: key=NAME, status.TEXT=STATUS',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'portal list' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'portal use' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'portal show' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'portal check' = @(
            '--adopt	Map what the server has and nobody mapped',
            '--queue	Queue of a Request Tracker in which cases are filed',
            '--map	What a custom field or a status there is: key=NAME, status.TEXT=STATUS',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'portal export' = @(
            '--force	Overwrite the file',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'portal remove' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'catalog show' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'catalog check' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'catalog edit' = @(
            '--file	Take the changes from a file; - for standard input',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'outbox list' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'outbox send' = @(
            '--again	Send these also where nobody knows whether they happened: you have looked',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'outbox drop' = @(
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'serve enrol' = @(
            '--name	Name of the person',
            '--another	Also where somebody of the desk is there already',
            '--database	sqlite:FILE (normally one in the data folder) or postgres://USER@HOST/NAME',
            '--code-file	File for the code instead of the terminal',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'serve import' = @(
            '--database	sqlite:FILE (normally one in the data folder) or postgres://USER@HOST/NAME',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'privacy check' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'purge' = @(
            '--older-than	How long it must have lain, with its unit: 400d',
            '--dry-run	Check and show what would be done, and do nothing',
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'doctor' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
        'completion' = @(
            '--json	Print one JSON document; --json=FIELD,FIELD selects fields'
        )
    }

    # Flags whose value may be the next word.
    $valued = @('--portal', '--token-file', '--district', '--every', '--calendar', '--as', '--school', '--database', '--listen', '--public-url', '--tls-cert', '--tls-key', '--smtp', '--mail-from', '--smtp-password-file', '--rules', '--catalog', '--name', '--email', '--role', '--to', '--file', '--type', '--module', '--topic', '--subject', '--description', '--goal', '--setting', '--service', '--licensed', '--data', '--period', '--change-tracker', '--expected', '--error', '--steps', '--path', '--context', '--examples', '--course', '--student', '--counter-example', '--frequency', '--how-often', '--elsewhere', '--rights', '--site', '--release', '--browser', '--host', '--port', '--from-where', '--driver', '--log', '--first-seen', '--changed', '--affected-users', '--affected-schools', '--impact', '--workaround', '--due', '--due-reason', '--tried', '--approval', '--verification', '--attach', '--evidence', '--priority', '--reachable', '--override', '--dedupe', '--key', '--status', '--contact', '--waiting-on', '--since', '--search', '--where', '--limit', '--cursor', '--format', '--output', '--save', '--body', '--body-file', '--participant', '--comment', '--reason', '--revision', '--why', '--to-portal', '--number', '--older-than', '--fail-after', '--state', '--phone', '--third-party', '--effective', '--note', '--code-file', '--at', '--timeout', '--by', '--until', '--html', '--district-site', '--done', '--undo', '--from', '--cover', '--specialist', '--caller', '--present', '--kind', '--title', '--without', '--hosting', '--cloud-choice', '--group', '--device-name', '--replace', '--allow', '--expires', '--write-to', '--url', '--queue', '--map')

    # What may follow a flag, or stand as the n-th argument (+: any): where it comes from, then what it is.
    $offers = @{
        '* --portal' = @('cache', 'portals')
        '* --token-file' = @('files')
        'init --role' = @('words', 'support', 'technical')
        'init --to' = @('words', 'vendor', 'here')
        'init --json' = @('fields', 'portal', 'name', 'email', 'role', 'district', 'settingsFile', 'current', 'reach', 'outcome')
        'case new --file' = @('files')
        'case new --type' = @('cache', 'types')
        'case new --module' = @('cache', 'modules')
        'case new --topic' = @('words', 'server-configuration', 'error-logs', 'firewall', 'local-network', 'connectivity', 'tomcat', 'odbc', 'other')
        'case new --frequency' = @('words', 'always', 'sometimes', 'once', 'not-tried')
        'case new --site' = @('cache', 'sites')
        'case new --attach' = @('files')
        'case new --priority' = @('cache', 'priorities')
        'case new --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach', 'readiness', 'similar', 'notices', 'dedupe', 'handOff', 'next', 'task', 'text', 'fields', 'url')
        'case drafts list --json' = @('fields', 'id', 'subject', 'type', 'portal', 'ticket', 'answers', 'updatedAt', 'open', 'path')
        'case drafts resume --type' = @('cache', 'types')
        'case drafts resume --module' = @('cache', 'modules')
        'case drafts resume --topic' = @('words', 'server-configuration', 'error-logs', 'firewall', 'local-network', 'connectivity', 'tomcat', 'odbc', 'other')
        'case drafts resume --frequency' = @('words', 'always', 'sometimes', 'once', 'not-tried')
        'case drafts resume --site' = @('cache', 'sites')
        'case drafts resume --attach' = @('files')
        'case drafts resume --priority' = @('cache', 'priorities')
        'case drafts resume --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach', 'readiness', 'similar', 'notices', 'dedupe', 'handOff', 'next', 'task', 'text', 'fields', 'url')
        'case drafts delete --json' = @('fields', 'id', 'deleted')
        'case form --type' = @('cache', 'types')
        'case form --json' = @('fields', 'form')
        'case list --status' = @('cache', 'statuses')
        'case list --type' = @('cache', 'types')
        'case list --module' = @('cache', 'modules')
        'case list --priority' = @('cache', 'priorities')
        'case list --waiting-on' = @('words', 'us', 'vendor', 'desk')
        'case list --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification')
        'case view --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'statusSince', 'answers', 'attachments', 'comments', 'participants', 'links', 'contactChange', 'history', 'clocks', 'portal', 'reach')
        'case view 1' = @('cache', 'numbers')
        'case export --format' = @('words', 'json', 'markdown')
        'case export --output' = @('files')
        'case export --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'statusSince', 'answers', 'attachments', 'comments', 'contactChange', 'history', 'portal')
        'case export +' = @('cache', 'numbers')
        'case attachments --save' = @('files')
        'case attachments --json' = @('fields', 'id', 'name', 'size', 'sha256', 'at', 'by', 'comment', 'path')
        'case attachments 1' = @('cache', 'numbers')
        'case reply --body-file' = @('files')
        'case reply --attach' = @('files')
        'case reply --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach', 'handOff', 'next', 'task', 'text', 'fields', 'url')
        'case reply 1' = @('cache', 'numbers')
        'case close --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'before', 'after', 'outcome', 'key', 'portal', 'reach', 'handOff', 'next', 'task', 'text', 'fields', 'url')
        'case close 1' = @('cache', 'numbers')
        'case reopen --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'before', 'after', 'outcome', 'key', 'portal', 'reach', 'handOff', 'next', 'task', 'text', 'fields', 'url')
        'case reopen 1' = @('cache', 'numbers')
        'case update --status' = @('cache', 'statuses')
        'case update --type' = @('cache', 'types')
        'case update --module' = @('cache', 'modules')
        'case update --priority' = @('cache', 'priorities')
        'case update --site' = @('cache', 'sites')
        'case update --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach')
        'case update 1' = @('cache', 'numbers')
        'case escalate --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach', 'handOff', 'next', 'task', 'text', 'fields', 'url')
        'case escalate 1' = @('cache', 'numbers')
        'case take --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach')
        'case take 1' = @('cache', 'numbers')
        'case forward --to-portal' = @('cache', 'portals')
        'case forward --type' = @('cache', 'types')
        'case forward --module' = @('cache', 'modules')
        'case forward --topic' = @('words', 'server-configuration', 'error-logs', 'firewall', 'local-network', 'connectivity', 'tomcat', 'odbc', 'other')
        'case forward --frequency' = @('words', 'always', 'sometimes', 'once', 'not-tried')
        'case forward --site' = @('cache', 'sites')
        'case forward --attach' = @('files')
        'case forward --priority' = @('cache', 'priorities')
        'case forward --json' = @('fields', 'outcome', 'key', 'portal', 'reach', 'ticket', 'draft', 'number', 'subject', 'type', 'module', 'carried', 'leftOut', 'missing', 'next')
        'case forward 1' = @('cache', 'numbers')
        'case sync --json' = @('fields', 'ticket', 'subject', 'portal', 'number', 'status', 'outcome', 'reason')
        'case sync 1' = @('cache', 'numbers')
        'case purge --json' = @('fields', 'olderThan', 'before', 'cases', 'comments', 'files', 'kept', 'drafts', 'cache', 'bytes', 'portals', 'outcome')
        'case number --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach', 'handOff', 'next', 'task', 'text', 'fields', 'url')
        'case import-mail --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'before', 'after', 'outcome', 'key', 'portal', 'reach')
        'case import-mail 1' = @('cache', 'numbers')
        'case import-mail 2' = @('files')
        'case lint --json' = @('fields', 'file', 'score', 'rule', 'level', 'pointer', 'line', 'message', 'fix')
        'case lint +' = @('files')
        'outage watch --state' = @('files')
        'outage watch --file' = @('files')
        'outage watch --type' = @('cache', 'types')
        'outage watch --module' = @('cache', 'modules')
        'outage watch --site' = @('cache', 'sites')
        'outage watch --priority' = @('cache', 'priorities')
        'outage watch --json' = @('fields', 'outcome', 'dedupe', 'probes', 'failures', 'probe', 'number', 'handOff', 'text', 'url', 'next')
        'outage receive --file' = @('files')
        'outage receive --type' = @('cache', 'types')
        'outage receive --module' = @('cache', 'modules')
        'outage receive --site' = @('cache', 'sites')
        'outage receive --priority' = @('cache', 'priorities')
        'outage receive --json' = @('fields', 'alert', 'state', 'dedupe', 'outcome', 'key', 'number', 'handOff', 'text', 'url', 'next', 'error')
        'outage receive 1' = @('words', 'alertmanager')
        'outage receive 2' = @('files')
        'contacts list --json' = @('fields', 'id', 'name', 'email', 'phone', 'role', 'state', 'organization', 'agreement', 'invitedUntil', 'lastActivityAt', 'activitySource', 'daysUntilFlag', 'invitationDaysLeft')
        'contacts view --json' = @('fields', 'id', 'name', 'email', 'phone', 'role', 'state', 'organization', 'agreement', 'invitedUntil', 'lastActivityAt', 'activitySource', 'daysUntilFlag', 'invitationDaysLeft', 'history')
        'contacts audit --json' = @('fields', 'rule', 'level', 'pointer', 'line', 'message', 'fix')
        'contacts add --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach', 'change', 'handOff', 'next', 'task', 'text', 'fields', 'url')
        'contacts modify --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach', 'change', 'handOff', 'next', 'task', 'text', 'fields', 'url')
        'contacts replace --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach', 'change', 'handOff', 'next', 'task', 'text', 'fields', 'url')
        'contacts remove --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach', 'change', 'handOff', 'next', 'task', 'text', 'fields', 'url')
        'contacts invite --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach', 'change', 'handOff', 'next', 'task', 'text', 'fields', 'url')
        'contacts activate --code-file' = @('files')
        'contacts activate --json' = @('fields', 'id', 'name', 'email', 'phone', 'role', 'state', 'organization', 'agreement', 'invitedUntil', 'lastActivityAt', 'activitySource', 'outcome', 'key', 'portal', 'reach')
        'contacts seen --json' = @('fields', 'id', 'name', 'email', 'phone', 'role', 'state', 'organization', 'agreement', 'invitedUntil', 'lastActivityAt', 'activitySource', 'outcome', 'key', 'portal', 'reach')
        'request sandbox-refresh --site' = @('cache', 'sites')
        'request sandbox-refresh --json' = @('fields', 'id', 'kind', 'site', 'status', 'release', 'at', 'scheduledAt', 'startedAt', 'endedAt', 'note', 'reason', 'contact', 'district', 'createdAt', 'updatedAt', 'outcome', 'key', 'portal', 'reach', 'handOff', 'next', 'task', 'text', 'fields', 'url')
        'request version-update --site' = @('cache', 'sites')
        'request version-update --json' = @('fields', 'id', 'kind', 'site', 'status', 'release', 'at', 'scheduledAt', 'startedAt', 'endedAt', 'note', 'reason', 'contact', 'district', 'createdAt', 'updatedAt', 'outcome', 'key', 'portal', 'reach', 'handOff', 'next', 'task', 'text', 'fields', 'url')
        'request list --site' = @('cache', 'sites')
        'request list --json' = @('fields', 'id', 'kind', 'site', 'status', 'release', 'at', 'scheduledAt', 'startedAt', 'endedAt', 'note', 'reason', 'contact', 'district', 'createdAt', 'updatedAt')
        'request view --json' = @('fields', 'id', 'kind', 'site', 'status', 'release', 'at', 'scheduledAt', 'startedAt', 'endedAt', 'note', 'reason', 'contact', 'district', 'createdAt', 'updatedAt', 'history')
        'request cancel --json' = @('fields', 'id', 'kind', 'site', 'status', 'release', 'at', 'scheduledAt', 'startedAt', 'endedAt', 'note', 'reason', 'contact', 'district', 'createdAt', 'updatedAt', 'outcome', 'key', 'portal', 'reach', 'handOff', 'next', 'task', 'text', 'fields', 'url')
        'request update --status' = @('words', 'requested', 'scheduled', 'running', 'done', 'failed', 'cancelled')
        'request update --json' = @('fields', 'id', 'kind', 'site', 'status', 'release', 'at', 'scheduledAt', 'startedAt', 'endedAt', 'note', 'reason', 'contact', 'district', 'createdAt', 'updatedAt', 'outcome', 'key', 'portal', 'reach')
        'today --json' = @('fields', 'kind', 'id', 'title', 'why', 'at', 'next')
        'notices read --json' = @('fields', 'id', 'kind', 'title', 'body', 'state', 'startsAt', 'endsAt', 'updates', 'readAt', 'readers', 'outcome', 'key', 'portal', 'reach')
        'phone --json' = @('fields', 'when', 'open', 'until', 'opensAt', 'zone', 'outagesNow', 'outagesIfHosted', 'callBackMinutes', 'key', 'keyAbout', 'fileFirst', 'case', 'incidents', 'atHand', 'steps')
        'phone 1' = @('cache', 'numbers')
        'report --by' = @('words', 'module', 'type', 'contact', 'school', 'month', 'district')
        'report --html' = @('files')
        'report --json' = @('fields', 'report', 'group', 'key', 'label', 'month', 'measure', 'value', 'unit', 'share')
        'report 1' = @('words', 'volume', 'ageing', 'waiting', 'response', 'training')
        'scope --json' = @('fields', 'id', 'label', 'place', 'where', 'words', 'matched')
        'open --json' = @('fields', 'id', 'label', 'url', 'menu', 'signIn', 'opened')
        'onboarding --json' = @('fields', 'id', 'label', 'about', 'resource', 'done', 'by')
        'route import --json' = @('fields', 'schools', 'specialists', 'outcome', 'key', 'portal', 'reach')
        'route import 1' = @('files')
        'route away --json' = @('fields', 'specialist', 'outcome', 'key', 'portal', 'reach')
        'route schools --json' = @('fields', 'id', 'name', 'level', 'specialist')
        'desk queue --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification')
        'desk view --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'statusSince', 'answers', 'attachments', 'comments', 'participants', 'links', 'contactChange', 'history', 'clocks', 'portal', 'reach')
        'desk view 1' = @('cache', 'numbers')
        'desk new --type' = @('cache', 'types')
        'desk new --module' = @('cache', 'modules')
        'desk new --priority' = @('cache', 'priorities')
        'desk new --site' = @('cache', 'sites')
        'desk new --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach')
        'desk take --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach')
        'desk take 1' = @('cache', 'numbers')
        'desk reply --body-file' = @('files')
        'desk reply --status' = @('cache', 'statuses')
        'desk reply --attach' = @('files')
        'desk reply --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'before', 'after', 'outcome', 'key', 'portal', 'reach')
        'desk reply 1' = @('cache', 'numbers')
        'desk note --body-file' = @('files')
        'desk note --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach')
        'desk note 1' = @('cache', 'numbers')
        'desk status --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'before', 'after', 'outcome', 'key', 'portal', 'reach')
        'desk status 1' = @('cache', 'numbers')
        'desk status 2' = @('cache', 'statuses')
        'desk resolve --body-file' = @('files')
        'desk resolve --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'before', 'after', 'outcome', 'key', 'portal', 'reach')
        'desk resolve 1' = @('cache', 'numbers')
        'desk verify --body-file' = @('files')
        'desk verify --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'before', 'after', 'outcome', 'key', 'portal', 'reach')
        'desk verify 1' = @('cache', 'numbers')
        'desk contact approve --code-file' = @('files')
        'desk contact approve --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach', 'changed')
        'desk contact approve 1' = @('cache', 'numbers')
        'desk contact refuse --json' = @('fields', 'number', 'id', 'subject', 'type', 'module', 'priority', 'status', 'waitingOn', 'contact', 'site', 'release', 'dueDate', 'createdAt', 'updatedAt', 'closedAt', 'test', 'revision', 'district', 'caller', 'advisor', 'escalation', 'verification', 'outcome', 'key', 'portal', 'reach')
        'desk contact refuse 1' = @('cache', 'numbers')
        'desk contact invite --code-file' = @('files')
        'desk contact invite --json' = @('fields', 'id', 'name', 'email', 'phone', 'role', 'state', 'organization', 'agreement', 'invitedUntil', 'lastActivityAt', 'activitySource', 'outcome', 'key', 'portal', 'reach')
        'desk contact activate --json' = @('fields', 'id', 'name', 'email', 'phone', 'role', 'state', 'organization', 'agreement', 'invitedUntil', 'lastActivityAt', 'activitySource', 'outcome', 'key', 'portal', 'reach')
        'desk contact sign-in --code-file' = @('files')
        'desk contact sign-in --json' = @('fields', 'email', 'until', 'outcome')
        'desk contact deactivate --json' = @('fields', 'id', 'name', 'email', 'phone', 'role', 'state', 'organization', 'agreement', 'invitedUntil', 'lastActivityAt', 'activitySource', 'outcome', 'key', 'portal', 'reach')
        'desk request schedule --json' = @('fields', 'id', 'kind', 'site', 'status', 'release', 'at', 'scheduledAt', 'startedAt', 'endedAt', 'note', 'reason', 'contact', 'district', 'createdAt', 'updatedAt', 'outcome', 'key', 'portal', 'reach')
        'desk request start --json' = @('fields', 'id', 'kind', 'site', 'status', 'release', 'at', 'scheduledAt', 'startedAt', 'endedAt', 'note', 'reason', 'contact', 'district', 'createdAt', 'updatedAt', 'outcome', 'key', 'portal', 'reach')
        'desk request finish --json' = @('fields', 'id', 'kind', 'site', 'status', 'release', 'at', 'scheduledAt', 'startedAt', 'endedAt', 'note', 'reason', 'contact', 'district', 'createdAt', 'updatedAt', 'outcome', 'key', 'portal', 'reach')
        'desk request fail --json' = @('fields', 'id', 'kind', 'site', 'status', 'release', 'at', 'scheduledAt', 'startedAt', 'endedAt', 'note', 'reason', 'contact', 'district', 'createdAt', 'updatedAt', 'outcome', 'key', 'portal', 'reach')
        'desk notice post --kind' = @('words', 'incident', 'maintenance', 'task')
        'desk notice post --json' = @('fields', 'id', 'kind', 'title', 'body', 'state', 'startsAt', 'endsAt', 'updates', 'readAt', 'readers', 'outcome', 'key', 'portal', 'reach')
        'desk notice update --json' = @('fields', 'id', 'kind', 'title', 'body', 'state', 'startsAt', 'endsAt', 'updates', 'readAt', 'readers', 'outcome', 'key', 'portal', 'reach')
        'desk notice close --json' = @('fields', 'id', 'kind', 'title', 'body', 'state', 'startsAt', 'endsAt', 'updates', 'readAt', 'readers', 'outcome', 'key', 'portal', 'reach')
        'desk district list --json' = @('fields', 'id', 'name', 'hosting', 'cloudChoice', 'group', 'sites')
        'desk district add --json' = @('fields', 'id', 'name', 'hosting', 'cloudChoice', 'group', 'sites', 'outcome', 'key', 'portal', 'reach')
        'desk district update --hosting' = @('words', 'vendor', 'own', 'unknown')
        'desk district update --cloud-choice' = @('words', 'yes', 'no', 'unknown')
        'desk district update --json' = @('fields', 'id', 'name', 'hosting', 'cloudChoice', 'group', 'sites', 'outcome', 'key', 'portal', 'reach')
        'auth login --code-file' = @('files')
        'auth login --json' = @('fields', 'name', 'email', 'portal', 'desk', 'device', 'memberships', 'outcome')
        'auth status --json' = @('fields', 'portal', 'url', 'source', 'name', 'email', 'token', 'allow', 'desk', 'memberships', 'device', 'tokenEnds', 'keptIn', 'problem')
        'auth logout --json' = @('fields', 'portal', 'outcome', 'there', 'here')
        'auth devices list --json' = @('fields', 'id', 'name', 'createdAt', 'lastSeenAt', 'current')
        'auth devices revoke --json' = @('fields', 'id', 'name', 'createdAt', 'lastSeenAt', 'current', 'outcome')
        'auth token create --write-to' = @('files')
        'auth token create --json' = @('fields', 'id', 'name', 'allow', 'district', 'createdAt', 'expiresAt', 'lastUsedAt', 'outcome')
        'auth token list --json' = @('fields', 'id', 'name', 'allow', 'district', 'createdAt', 'expiresAt', 'lastUsedAt')
        'auth token revoke --json' = @('fields', 'id', 'name', 'allow', 'district', 'createdAt', 'expiresAt', 'lastUsedAt', 'outcome')
        'portal add --kind' = @('words', 'server', 'request-tracker', 'handoff', 'local')
        'portal add --catalog' = @('words', 'infinite-campus', 'district-help-desk')
        'portal add --json' = @('fields', 'name', 'kind', 'catalog', 'url', 'current', 'outcome')
        'portal list --json' = @('fields', 'name', 'kind', 'catalog', 'current', 'sample')
        'portal use --json' = @('fields', 'name', 'kind', 'outcome')
        'portal use 1' = @('cache', 'portals')
        'portal show --json' = @('fields', 'name', 'kind', 'catalog', 'current', 'sample', 'reach', 'location', 'url', 'district', 'memberships', 'sites', 'notices', 'capabilities')
        'portal show 1' = @('cache', 'portals')
        'portal check --json' = @('fields', 'rule', 'level', 'pointer', 'line', 'message', 'fix')
        'portal check 1' = @('cache', 'portals')
        'portal export --json' = @('fields', 'file', 'bytes', 'cases', 'contacts', 'files', 'outcome', 'portal', 'reach')
        'portal export 1' = @('files')
        'portal remove --json' = @('fields', 'name', 'kind', 'outcome')
        'portal remove 1' = @('cache', 'portals')
        'catalog show --json' = @('fields', 'id', 'title', 'desk', 'zone', 'firstCaseNumber', 'defaultPriority', 'types', 'modules', 'statuses', 'priorities', 'sites', 'form', 'mail', 'scope', 'escalations', 'roles', 'contacts', 'clocks', 'hours', 'holidays', 'maintenance', 'updates', 'limits', 'signIn', 'outages', 'firstLevel', 'privacy', 'phone', 'resources', 'onboarding', 'routing', 'lifecycle')
        'catalog show 1' = @('words', 'types', 'modules', 'statuses', 'priorities', 'sites', 'form', 'mail', 'scope', 'escalations', 'roles', 'contacts', 'clocks', 'hours', 'holidays', 'maintenance', 'updates', 'limits', 'signIn', 'outages', 'firstLevel', 'privacy', 'phone', 'resources', 'onboarding', 'routing', 'lifecycle')
        'catalog check --json' = @('fields', 'rule', 'level', 'pointer', 'line', 'message', 'fix')
        'catalog check 1' = @('files')
        'catalog edit --file' = @('files')
        'catalog edit --json' = @('fields', 'file', 'outcome')
        'outbox list --json' = @('fields', 'key', 'write', 'about', 'case', 'state', 'portal', 'district', 'who', 'createdAt', 'attempts', 'notBefore', 'problem', 'files', 'bytes', 'input')
        'outbox send --json' = @('fields', 'key', 'write', 'about', 'case', 'state', 'portal', 'district', 'who', 'number', 'problem')
        'outbox drop --json' = @('fields', 'key', 'write', 'about', 'case', 'state', 'portal', 'district', 'who', 'outcome')
        'serve enrol --code-file' = @('files')
        'serve enrol --json' = @('fields', 'name', 'email', 'until', 'outcome')
        'serve import --json' = @('fields', 'districts', 'cases', 'contacts', 'requests', 'notices', 'schools', 'specialists', 'files', 'keys', 'pendingHandOffs', 'outcome', 'reach')
        'serve import 1' = @('files')
        'privacy check --json' = @('fields', 'rule', 'level', 'pointer', 'line', 'message', 'fix')
        'privacy check 1' = @('files')
        'purge --json' = @('fields', 'olderThan', 'before', 'cases', 'comments', 'files', 'kept', 'drafts', 'cache', 'bytes', 'portals', 'outcome')
        'doctor --json' = @('fields', 'check', 'code', 'level', 'message', 'remedy')
        'completion --json' = @('fields', 'shell', 'script')
        'completion 1' = @('words', 'bash', 'zsh', 'fish', 'powershell')
    }

    # The words before the one at the cursor: the command, how many arguments it has, and the portal that was named.
    $path = ''
    $flag = ''
    $portal = ''
    $ended = $false
    $count = 1
    foreach ($element in ($commandAst.CommandElements | Select-Object -Skip 1)) {
        if ($element.Extent.EndOffset -ge $cursorPosition) { break }
        $word = $element.Extent.Text
        if ($element -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $word = $element.Value }
        if ($flag -cne '') {
            if ($flag -ceq '--portal') { $portal = $word }
            $flag = ''
        } elseif ($ended -or $word -cnotlike '-?*') {
            if ($verbs.ContainsKey($path)) {
                $path = "$path $word".Trim()
                if (-not $flags.ContainsKey($path)) { return '' }
            } else {
                $count++
            }
        } elseif ($word -ceq '--') {
            $ended = $true
        } elseif ($word -clike '--portal=*') {
            $portal = $word.Substring(9)
        } elseif ($valued -ccontains $word) {
            $flag = $word
        }
    }

    $current = $wordToComplete.TrimStart([char[]](34, 39))
    $start = ''
    $places = @()
    $candidates = @()
    if ($flag -cne '') {
        $places = @("$path $flag", "* $flag")
    } elseif (-not $ended -and $current -clike '--*=*') {
        $name = $current.Substring(0, $current.IndexOf('='))
        $start = "$name="
        $places = @("$path $name", "* $name")
    } elseif (-not $ended -and $current -clike '-*') {
        $candidates = $flags[$path] + $shared
    } elseif ($verbs.ContainsKey($path)) {
        $candidates = $verbs[$path]
    } else {
        $places = @("$path $count", "$path +")
        if (-not ($places | Where-Object { $offers.ContainsKey($_) })) { $candidates = $flags[$path] + $shared }
    }

    $offer = @()
    foreach ($place in $places) {
        if ($offers.ContainsKey($place)) {
            $offer = $offers[$place]
            break
        }
    }
    if ($offer.Count -gt 0) {
        $candidates = @($offer | Select-Object -Skip 1)
        # Without an answer, PowerShell offers files.
        if ($offer[0] -ceq 'files') { return }
        if ($offer[0] -ceq 'fields') {
            $start = $current.Substring(0, $current.LastIndexOfAny([char[]]'=,') + 1)
            $chosen = $start.Substring($start.IndexOf('=') + 1).Split(',')
            $candidates = @($candidates | Where-Object { $chosen -cnotcontains $_ })
        }
        if ($offer[0] -ceq 'cache') {
            $kind = $offer[1]
            $before = $global:LASTEXITCODE
            if ($portal -ceq '') {
                $candidates = @(& campus complete $kind 2>$null)
            } else {
                $candidates = @(& campus complete $kind $portal 2>$null)
            }
            $global:LASTEXITCODE = $before
        }
    }

    # What goes on from the current word, quoted where it is more than a word. A comma would make a list of it.
    $found = @(foreach ($candidate in $candidates) {
        $value, $about = $candidate -split "`t", 2
        $text = "$start$value"
        if ($value -ceq '' -or -not $text.StartsWith($current, [StringComparison]::Ordinal)) { continue }
        if (-not $about) { $about = $value }
        if ($text -cnotmatch '\A[A-Za-z0-9_./=-]+\z') {
            $text = "'" + [System.Management.Automation.Language.CodeGeneration]::EscapeSingleQuotedStringContent($text) + "'"
        }
        [System.Management.Automation.CompletionResult]::new($text, $value, 'ParameterValue', $about)
    })
    # An empty answer keeps PowerShell from offering files.
    if ($found.Count -gt 0) { $found } else { '' }
}
