# What the Request Tracker of the tests holds: read once by rt-setup-database --action insert.
use strict;
use warnings;

our @CustomFields = (
    { Name => 'Campus Key', Type => 'FreeformSingle' },
    { Name => 'Campus Dedupe', Type => 'FreeformSingle' },
    { Name => 'Kind',       Type => 'SelectSingle', Values => listed('Application issue', 'Question', 'Contacts') },
    { Name => 'Module',     Type => 'SelectSingle', Values => listed('Attendance', 'Grading', 'Messenger') },
    { Name => 'Site',       Type => 'SelectSingle', Values => listed('production', 'sandbox', 'staging', 'preview') },
    { Name => 'Release',    Type => 'FreeformSingle' },
);
$_->{LookupType} = 'RT::Queue-RT::Ticket' for @CustomFields;

# Ann answers and asks; Tom only asks; Dan may sign in and nothing else.
our @Users = (
    { Name => 'ann', RealName => 'Ann Lee',    EmailAddress => 'ann@x.example', Privileged => 1, Password => 'secret-of-ann', Timezone => 'Pacific/Auckland' },
    { Name => 'tom', RealName => 'Tom Okafor', EmailAddress => 'tom@x.example', Privileged => 0, Password => 'secret-of-tom' },
    { Name => 'dan', RealName => 'Dan Roe',    EmailAddress => 'dan@x.example', Privileged => 1, Password => 'secret-of-dan' },
);
our @Groups = ({ Name => 'Desk', Domain => 'UserDefined', Members => { Users => ['ann'] } });

our @ACL = (
    ( map { { GroupDomain => 'UserDefined', GroupId => 'Desk', Right => $_ } }
        qw(SeeQueue ShowTicket ShowTicketComments ShowOutgoingEmail CreateTicket ReplyToTicket CommentOnTicket ModifyTicket
           OwnTicket TakeTicket StealTicket SeeCustomField ModifyCustomField SetInitialCustomField ModifySelf) ),
    ( map { { GroupDomain => 'RT::System-Role', GroupType => 'Requestor', Right => $_ } } qw(ShowTicket ReplyToTicket) ),
    ( map { { GroupDomain => 'SystemInternal', GroupType => 'Unprivileged', Right => $_ } }
        qw(SeeQueue CreateTicket SeeCustomField SetInitialCustomField) ),
);

# A token for each, one a line; Request Tracker shows it only when it is made.
our @Final = (
    sub {
        require RT::AuthToken;
        open my $out, '>', $ENV{CAMPUS_TEST_TOKENS} or die "$ENV{CAMPUS_TEST_TOKENS}: $!";
        for my $name (qw(root ann tom dan)) {
            my $user = RT::User->new(RT->SystemUser);
            $user->Load($name);
            my ($id, $why, $token) = RT::AuthToken->new(RT->SystemUser)->Create(Owner => $user->Id, Description => 'tests');
            die "$name: $why" unless $id;
            print {$out} "$name $token\n";
        }
        close $out;
    },
);

sub listed {
    my $place = 0;
    return [ map { { Name => $_, SortOrder => $place++ } } @_ ];
}

1;
