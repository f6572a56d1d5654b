<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Admissions</name>
    <message numerus="yes">
        <source>None of the %n mapping(s) of single certificates has exactly this certificate.</source>
        <translation>
            <numerusform>The one mapping of a single certificate has another certificate.</numerusform>
            <numerusform>None of the %n mappings of single certificates has exactly this certificate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n mapping(s) by rules fits.</source>
        <translation>
            <numerusform>The one mapping by rules does not fit.</numerusform>
            <numerusform>None of the %n mappings by rules fits.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuthorityWords</name>
    <message numerus="yes">
        <source>%n certificates that were issued before do not name that address: for them, servers find the list only in their own store.</source>
        <translation>
            <numerusform>%n certificate that was issued before does not name that address: for it, servers find the list only in their own store.</numerusform>
            <numerusform>%n certificates that were issued before do not name that address: for them, servers find the list only in their own store.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckVerb</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n remark</numerusform>
            <numerusform>%n remarks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; --json lists all.</source>
        <translation>
            <numerusform>… and %n more; --json lists all.</numerusform>
            <numerusform>… and %n more; --json lists all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>Certificate mapping of %1 is off, though it has %n mapping(s).</source>
        <translation>
            <numerusform>Certificate mapping of %1 is off, though it has %n mapping.</numerusform>
            <numerusform>Certificate mapping of %1 is off, though it has %n mappings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mapping of single certificates is off, though there are %n of them.</source>
        <translation>
            <numerusform>Mapping of single certificates is off, though there is %n of them.</numerusform>
            <numerusform>Mapping of single certificates is off, though there are %n of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mapping by rules is off, though there are %n of them.</source>
        <translation>
            <numerusform>Mapping by rules is off, though there is %n of them.</numerusform>
            <numerusform>Mapping by rules is off, though there are %n of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoutVerb</name>
    <message numerus="yes">
        <source>%n hand-outs were written to %1.</source>
        <translation>
            <numerusform>%n hand-out was written to %1.</numerusform>
            <numerusform>%n hand-outs were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was issued: %n rows cannot be issued as they are.</source>
        <translation>
            <numerusform>Nothing was issued: %n row cannot be issued as it is.</numerusform>
            <numerusform>Nothing was issued: %n rows cannot be issued as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped, as asked: %n hand-outs were not begun.</source>
        <translation>
            <numerusform>Stopped, as asked: one hand-out was not begun.</numerusform>
            <numerusform>Stopped, as asked: %n hand-outs were not begun.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InspectVerb</name>
    <message numerus="yes">
        <source>yes, with at most %n other(s) one below the other</source>
        <translation>
            <numerusform>yes, with at most one other below it</numerusform>
            <numerusform>yes, with at most %n others one below the other</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListVerb</name>
    <message numerus="yes">
        <source>No certificate fits; %n have been issued.</source>
        <translation>
            <numerusform>No certificate fits; %n has been issued.</numerusform>
            <numerusform>No certificate fits; %n have been issued.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingRows</name>
    <message numerus="yes">
        <source>The certificate expires in %n days, on %1.</source>
        <translation>
            <numerusform>The certificate expires in %n day, on %1.</numerusform>
            <numerusform>The certificate expires in %n days, on %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>expires in %n days</source>
        <translation>
            <numerusform>expires in %n day</numerusform>
            <numerusform>expires in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Discard %n changes</source>
        <translation>
            <numerusform>Discard %n change</numerusform>
            <numerusform>Discard %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n mappings</source>
        <translation>
            <numerusform>Add %n mapping</numerusform>
            <numerusform>Add %n mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n mappings</source>
        <translation>
            <numerusform>Import %n mapping</numerusform>
            <numerusform>Import %n mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n mappings</source>
        <translation>
            <numerusform>Remove %n mapping</numerusform>
            <numerusform>Remove %n mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back changes to %n mappings</source>
        <translation>
            <numerusform>Take back changes to %n mapping</numerusform>
            <numerusform>Take back changes to %n mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable %n mappings</source>
        <translation>
            <numerusform>Enable %n mapping</numerusform>
            <numerusform>Enable %n mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n mappings</source>
        <translation>
            <numerusform>Disable %n mapping</numerusform>
            <numerusform>Disable %n mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n accounts</source>
        <translation>
            <numerusform>Change %n account</numerusform>
            <numerusform>Change %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n passwords</source>
        <translation>
            <numerusform>Change %n password</numerusform>
            <numerusform>Change %n passwords</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take back %n passwords</source>
        <translation>
            <numerusform>Take back %n password</numerusform>
            <numerusform>Take back %n passwords</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n certificates</source>
        <translation>
            <numerusform>Replace %n certificate</numerusform>
            <numerusform>Replace %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n certificates</source>
        <translation>
            <numerusform>Repair %n certificate</numerusform>
            <numerusform>Repair %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n mappings</source>
        <translation>
            <numerusform>Move %n mapping</numerusform>
            <numerusform>Move %n mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n mappings</source>
        <translation>
            <numerusform>Duplicate one mapping</numerusform>
            <numerusform>Duplicate %n mappings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingsImportVerb</name>
    <message numerus="yes">
        <source>%n new mappings have no password: %1.</source>
        <translation>
            <numerusform>One new mapping has no password: %1.</numerusform>
            <numerusform>%n new mappings have no password: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PfxVerb</name>
    <message numerus="yes">
        <source>Wrote %1: the key and the certificate of %2, with %n others of its chain.</source>
        <translation>
            <numerusform>Wrote %1: the key and the certificate of %2, with %n other of its chain.</numerusform>
            <numerusform>Wrote %1: the key and the certificate of %2, with %n others of its chain.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %1 a list of its own: %Ln mapping(s) of the server are copied to it with their passwords, and later changes for the whole server do not reach it any more</source>
        <translation>
            <numerusform>Give %1 a list of its own: one mapping of the server is copied to it with its password, and later changes for the whole server do not reach it any more</numerusform>
            <numerusform>Give %1 a list of its own: %Ln mappings of the server are copied to it with their passwords, and later changes for the whole server do not reach it any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %1 a list of its own: %Ln rule(s) of the server are copied to it with their passwords, and later changes for the whole server do not reach it any more</source>
        <translation>
            <numerusform>Give %1 a list of its own: one rule of the server is copied to it with its password, and later changes for the whole server do not reach it any more</numerusform>
            <numerusform>Give %1 a list of its own: %Ln rules of the server are copied to it with their passwords, and later changes for the whole server do not reach it any more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message numerus="yes">
        <source>%n visitor(s) did not get what was promised; the table says who and why.</source>
        <translation>
            <numerusform>%n visitor did not get what was promised; the table says who and why.</numerusform>
            <numerusform>%n visitors did not get what was promised; the table says who and why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The right people get in, and everybody at %n address(es)</source>
        <translation>
            <numerusform>The right people get in, and everybody at %n address</numerusform>
            <numerusform>The right people get in, and everybody at %n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nobody gets in who should not; %n user(s) could not be tried</source>
        <translation>
            <numerusform>Nobody gets in who should not; %n user could not be tried</numerusform>
            <numerusform>Nobody gets in who should not; %n users could not be tried</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) who were mapped before are refused; the table says why.</source>
        <translation>
            <numerusform>%n user who was mapped before is refused; the table says why.</numerusform>
            <numerusform>%n users who were mapped before are refused; the table says why.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %n certificate(s) the key is elsewhere, as it should be: what the server decides was asked without a connection.</source>
        <translation>
            <numerusform>For %n certificate the key is elsewhere, as it should be: what the server decides was asked without a connection.</numerusform>
            <numerusform>For %n certificates the key is elsewhere, as it should be: what the server decides was asked without a connection.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more mapped user(s) were not tried one by one.</source>
        <translation>
            <numerusform>%n more mapped user was not tried one by one.</numerusform>
            <numerusform>%n more mapped users were not tried one by one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The right people get in, and everybody with a trusted certificate at %n address(es)</source>
        <translation>
            <numerusform>The right people get in, and everybody with a trusted certificate at %n address</numerusform>
            <numerusform>The right people get in, and everybody with a trusted certificate at %n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) got in as the right account; a visitor without a certificate, a stranger’s certificate and one that is not mapped were refused.</source>
        <translation>
            <numerusform>%n user got in as the right account; a visitor without a certificate, a stranger’s certificate and one that is not mapped were refused.</numerusform>
            <numerusform>%n users got in as the right account; a visitor without a certificate, a stranger’s certificate and one that is not mapped were refused.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n revoked)</source>
        <comment>issuer of a revocation list, how many</comment>
        <translation>
            <numerusform>%1 (%n revoked)</numerusform>
            <numerusform>%1 (%n revoked)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By %n rule(s) everybody signs in whose certificate fits and is trusted, whoever that is: %1.</source>
        <translation>
            <numerusform>By one rule everybody signs in whose certificate fits and is trusted, whoever that is: %1.</numerusform>
            <numerusform>By %n rules everybody signs in whose certificate fits and is trusted, whoever that is: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) got in as the right account.</source>
        <translation>
            <numerusform>One user got in as the right account.</numerusform>
            <numerusform>%n users got in as the right account.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s) were not tried.</source>
        <translation>
            <numerusform>One more rule was not tried.</numerusform>
            <numerusform>%n more rules were not tried.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everybody gets in at %n address(es)</source>
        <translation>
            <numerusform>Everybody gets in at one address</numerusform>
            <numerusform>Everybody gets in at %n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everybody with a trusted certificate gets in at %n address(es)</source>
        <translation>
            <numerusform>Everybody with a trusted certificate gets in at one address</numerusform>
            <numerusform>Everybody with a trusted certificate gets in at %n addresses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) who were mapped before could not be tried; the table says why.</source>
        <translation>
            <numerusform>One user who was mapped before could not be tried; the table says why.</numerusform>
            <numerusform>%n users who were mapped before could not be tried; the table says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message numerus="yes">
        <source>The site has %n hole(s).</source>
        <translation>
            <numerusform>The site has %n hole.</numerusform>
            <numerusform>The site has %n holes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>On the server, %n thing(s) remain to be done; they are listed below.</source>
        <translation>
            <numerusform>On the server, one thing remains to be done; it is described below.</numerusform>
            <numerusform>On the server, %n things remain to be done; they are listed below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ApplyPage</name>
    <message numerus="yes">
        <source>Writing %n change(s)</source>
        <translation>
            <numerusform>Writing %n change</numerusform>
            <numerusform>Writing %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::AuthorityRenewalDialog</name>
    <message numerus="yes">
        <source>%Ln were renewed there already: only their mappings have to follow.</source>
        <translation>
            <numerusform>%Ln was renewed there already: only its mapping has to follow.</numerusform>
            <numerusform>%Ln were renewed there already: only their mappings have to follow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were revoked and are left out.</source>
        <translation>
            <numerusform>%Ln was revoked and is left out.</numerusform>
            <numerusform>%Ln were revoked and are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Rene&amp;w %Ln certificates</source>
        <translation>
            <numerusform>Rene&amp;w %Ln certificate</numerusform>
            <numerusform>Rene&amp;w %Ln certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificates were issued; their files are in %1.</source>
        <translation>
            <numerusform>%Ln certificate was issued; its files are in %1.</numerusform>
            <numerusform>%Ln certificates were issued; their files are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::CertificatesPage</name>
    <message numerus="yes">
        <source>%n person(s) are in the list, and nothing is made for them yet.</source>
        <translation>
            <numerusform>%n person is in the list, and nothing is made for them yet.</numerusform>
            <numerusform>%n people are in the list, and nothing is made for them yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were not begun: you stopped it.</source>
        <translation>
            <numerusform>%n more was not begun: you stopped it.</numerusform>
            <numerusform>%n more were not begun: you stopped it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) made</source>
        <translation>
            <numerusform>%n certificate made</numerusform>
            <numerusform>%n certificates made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::CertificatesWindow</name>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n certificate</numerusform>
            <numerusform>%n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n certificates</source>
        <translation>
            <numerusform>%1 of %n certificate</numerusform>
            <numerusform>%1 of %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates were issued.</source>
        <translation>
            <numerusform>%n certificate was issued.</numerusform>
            <numerusform>%n certificates were issued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates could not be issued or written.</source>
        <translation>
            <numerusform>%n certificate could not be issued or written.</numerusform>
            <numerusform>%n certificates could not be issued or written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes after the last use</source>
        <translation>
            <numerusform>%n minutes after the last use</numerusform>
            <numerusform>%n minutes after the last use</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more were not begun: you stopped it.</source>
        <translation>
            <numerusform>%n more was not begun: you stopped it.</numerusform>
            <numerusform>%n more were not begun: you stopped it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates were written to %1.</source>
        <translation>
            <numerusform>%n certificate was written to %1.</numerusform>
            <numerusform>%n certificates were written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates are chosen. Choose a single one to see what is in it.</source>
        <translation>
            <numerusform>%n certificate is chosen. Choose a single one to see what is in it.</numerusform>
            <numerusform>%n certificates are chosen. Choose a single one to see what is in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of the list were left out: %1.</source>
        <translation>
            <numerusform>%n row of the list was left out: %1.</numerusform>
            <numerusform>%n rows of the list were left out: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates were revoked.</source>
        <translation>
            <numerusform>%n certificate was revoked.</numerusform>
            <numerusform>%n certificates were revoked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ChangeList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::DetailsPane</name>
    <message numerus="yes">
        <source>%1, %Ln days left</source>
        <translation>
            <numerusform>%1, %Ln day left</numerusform>
            <numerusform>%1, %Ln days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings selected</source>
        <translation>
            <numerusform>%Ln mapping selected</numerusform>
            <numerusform>%Ln mappings selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::DiffView</name>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n line removed</numerusform>
            <numerusform>%n lines removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n line added</numerusform>
            <numerusform>%n lines added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::EditorWindow</name>
    <message numerus="yes">
        <source>Mappings — %1 — %Ln unsaved changes</source>
        <translation>
            <numerusform>Mappings — %1 — %Ln unsaved change</numerusform>
            <numerusform>Mappings — %1 — %Ln unsaved changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review and &amp;save %Ln changes…</source>
        <translation>
            <numerusform>Review and &amp;save %Ln change…</numerusform>
            <numerusform>Review and &amp;save %Ln changes…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Many-to-one (%Ln rules)</source>
        <translation>
            <numerusform>&amp;Many-to-one (%Ln rule)</numerusform>
            <numerusform>&amp;Many-to-one (%Ln rules)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln old certificates were to be kept until a day that is over.</source>
        <translation>
            <numerusform>%Ln old certificate was to be kept until a day that is over.</numerusform>
            <numerusform>%Ln old certificates were to be kept until a day that is over.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings are stored for an application, where IIS ignores them.</source>
        <translation>
            <numerusform>%Ln mapping is stored for an application, where IIS ignores it.</numerusform>
            <numerusform>%Ln mappings are stored for an application, where IIS ignores them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings come from %1.</source>
        <translation>
            <numerusform>%Ln mapping comes from %1.</numerusform>
            <numerusform>%Ln mappings come from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Which site shall have these %Ln mappings too?</source>
        <translation>
            <numerusform>Which site shall have this mapping too?</numerusform>
            <numerusform>Which site shall have these %Ln mappings too?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not saved yet.</source>
        <translation>
            <numerusform>%Ln change is not saved yet.</numerusform>
            <numerusform>%Ln changes are not saved yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings were exported.</source>
        <translation>
            <numerusform>%Ln mapping was exported.</numerusform>
            <numerusform>%Ln mappings were exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are left out: their certificates are mapped here already, and stay as they are.</source>
        <translation>
            <numerusform>%Ln is left out: its certificate is mapped here already, and stays as it is.</numerusform>
            <numerusform>%Ln are left out: their certificates are mapped here already, and stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are left out: their certificates cannot be read.</source>
        <translation>
            <numerusform>%Ln is left out: its certificate cannot be read.</numerusform>
            <numerusform>%Ln are left out: their certificates cannot be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ExpiryChart</name>
    <message numerus="yes">
        <source>%1: %n certificates end</source>
        <translation>
            <numerusform>%1: %n certificate ends</numerusform>
            <numerusform>%1: %n certificates end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Import %Ln mappings</source>
        <translation>
            <numerusform>&amp;Import %Ln mapping</numerusform>
            <numerusform>&amp;Import %Ln mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln mappings</source>
        <translation>
            <numerusform>&amp;Add %Ln mapping</numerusform>
            <numerusform>&amp;Add %Ln mappings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace %Ln certificates</source>
        <translation>
            <numerusform>&amp;Replace %Ln certificate</numerusform>
            <numerusform>&amp;Replace %Ln certificates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::InspectDialog</name>
    <message numerus="yes">
        <source>C&amp;ertificate, of the %n in it</source>
        <translation>
            <numerusform>C&amp;ertificate, of the %n in it</numerusform>
            <numerusform>C&amp;ertificate, of the %n in it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::IssuedModel</name>
    <message numerus="yes">
        <source>ends in %n days</source>
        <translation>
            <numerusform>ends in %n day</numerusform>
            <numerusform>ends in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::JournalDialog</name>
    <message numerus="yes">
        <source>%Ln entries were exported.</source>
        <translation>
            <numerusform>%Ln entry was exported.</numerusform>
            <numerusform>%Ln entries were exported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::MappingsPanel</name>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln was there already.</numerusform>
            <numerusform>%Ln were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left out.</source>
        <translation>
            <numerusform>%Ln was left out.</numerusform>
            <numerusform>%Ln were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::MergeDialog</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You both changed %Ln of the mappings, but different things about them. All changes will be kept; you can look at the result before it is saved.</source>
        <translation>
            <numerusform>You both changed %Ln of the mappings, but different things about it. All changes will be kept; you can look at the result before it is saved.</numerusform>
            <numerusform>You both changed %Ln of the mappings, but different things about them. All changes will be kept; you can look at the result before it is saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) still to answer.</source>
        <translation>
            <numerusform>%Ln question still to answer.</numerusform>
            <numerusform>%Ln questions still to answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::PasteDialog</name>
    <message numerus="yes">
        <source>%Ln certificates: %1</source>
        <translation>
            <numerusform>%Ln certificate: %1</numerusform>
            <numerusform>%Ln certificates: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>With %Ln of them nobody signs in.</source>
        <translation>
            <numerusform>With one of them nobody signs in.</numerusform>
            <numerusform>With %Ln of them nobody signs in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ProofPage</name>
    <message numerus="yes">
        <source>%n item(s) remain to be done on the server.</source>
        <translation>
            <numerusform>%n item remains to be done on the server.</numerusform>
            <numerusform>%n items remain to be done on the server.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::Rail</name>
    <message numerus="yes">
        <source>%Ln user(s) to map</source>
        <translation>
            <numerusform>%Ln user to map</numerusform>
            <numerusform>%Ln users to map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln user</numerusform>
            <numerusform>%Ln users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s), will be switched on</source>
        <translation>
            <numerusform>%Ln user, will be switched on</numerusform>
            <numerusform>%Ln users, will be switched on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ReasonList</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and one more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of this kind:</source>
        <translation>
            <numerusform>One more of this kind:</numerusform>
            <numerusform>%n more of this kind:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::RehearsalMaterial</name>
    <message numerus="yes">
        <source>%1: %n revoked</source>
        <comment>issuer of a revocation list, how many</comment>
        <translation>
            <numerusform>%1: %n revoked</numerusform>
            <numerusform>%1: %n revoked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::RenewDialog</name>
    <message numerus="yes">
        <source>Renew %n certificates</source>
        <translation>
            <numerusform>Renew %n certificate</numerusform>
            <numerusform>Renew %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The successors say the same as %1. The %n old ones stay valid until they end, so that there is time to map the new ones.</source>
        <translation>
            <numerusform>The successor says the same as %1. The old one stays valid until it ends, so that there is time to map the new one.</numerusform>
            <numerusform>The successors say the same as %1. The %n old ones stay valid until they end, so that there is time to map the new ones.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revoked ones are left out: %1.</source>
        <translation>
            <numerusform>%n revoked one is left out: %1.</numerusform>
            <numerusform>%n revoked ones are left out: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them have a successor already: %1.</source>
        <translation>
            <numerusform>%n of them has a successor already: %1.</numerusform>
            <numerusform>%n of them have a successor already: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;new those once more, too: %n certificates</source>
        <translation>
            <numerusform>Re&amp;new that one once more, too</numerusform>
            <numerusform>Re&amp;new those %n once more, too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old ones are valid longer than their successors, which end on %1: %2.</source>
        <translation>
            <numerusform>%n old one is valid longer than its successor, which ends on %1: %2.</numerusform>
            <numerusform>%n old ones are valid longer than their successors, which end on %1: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::RenewalsDialog</name>
    <message numerus="yes">
        <source>%Ln more are left out: their successors are mapped already.</source>
        <translation>
            <numerusform>%Ln more is left out: its successor is mapped already.</numerusform>
            <numerusform>%Ln more are left out: their successors are mapped already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ReviewDialog</name>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… and %Ln more</numerusform>
            <numerusform>… and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes, and a question about passwords</source>
        <translation>
            <numerusform>%Ln change, and a question about passwords</numerusform>
            <numerusform>%Ln changes, and a question about passwords</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ReviewPage</name>
    <message numerus="yes">
        <source>&amp;Apply %n change(s)</source>
        <translation>
            <numerusform>&amp;Apply %n change</numerusform>
            <numerusform>&amp;Apply %n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), one file, nothing written yet</source>
        <translation>
            <numerusform>%n change, one file, nothing written yet</numerusform>
            <numerusform>%n changes, one file, nothing written yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more: the pages of the steps show all of them.</source>
        <translation>
            <numerusform>And %n more: the pages of the steps show all of them.</numerusform>
            <numerusform>And %n more: the pages of the steps show all of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::RevokeDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n certificates</source>
        <translation>
            <numerusform>Revoke %n certificate</numerusform>
            <numerusform>Revoke %n certificates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the chosen are revoked already and are left out.</source>
        <translation>
            <numerusform>%n of the chosen is revoked already and is left out.</numerusform>
            <numerusform>%n of the chosen are revoked already and are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ServerCertificateField</name>
    <message numerus="yes">
        <source>A thumbprint has 40 hexadecimal digits; here are %n character(s).</source>
        <translation>
            <numerusform>A thumbprint has 40 hexadecimal digits; here is %n character.</numerusform>
            <numerusform>A thumbprint has 40 hexadecimal digits; here are %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::SiteModel</name>
    <message numerus="yes">
        <source>%n hole(s)</source>
        <translation>
            <numerusform>%n hole</numerusform>
            <numerusform>%n holes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::SitePage</name>
    <message numerus="yes">
        <source>%n place(s) below it opt out of its settings.</source>
        <translation>
            <numerusform>%n place below it opts out of its settings.</numerusform>
            <numerusform>%n places below it opt out of its settings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln mapping(s) of certificates to accounts.</source>
        <translation>
            <numerusform>It has one mapping of a certificate to an account.</numerusform>
            <numerusform>It has %Ln mappings of certificates to accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln rule(s) for many certificates.</source>
        <translation>
            <numerusform>It has one rule for many certificates.</numerusform>
            <numerusform>It has %Ln rules for many certificates.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::UserListPage</name>
    <message numerus="yes">
        <source>%1 of %n rows will be issued.</source>
        <translation>
            <numerusform>%1 of %n row will be issued.</numerusform>
            <numerusform>%1 of %n rows will be issued.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::VisitList</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
</context>
</TS>
