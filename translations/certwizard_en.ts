<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
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
            <numerusform>Take back change to %n mappings</numerusform>
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
    <name>certwizard::ui::CertificatesPage</name>
    <message numerus="yes">
        <source>%n file(s) made in %1</source>
        <translation>
            <numerusform>%n file made in %1</numerusform>
            <numerusform>%n files made in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) are in the list, and nothing is made for them yet.</source>
        <translation>
            <numerusform>%n person is in the list, and nothing is made for them yet.</numerusform>
            <numerusform>%n people are in the list, and nothing is made for them yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::DetailsPane</name>
    <message numerus="yes">
        <source>%1, %n days left</source>
        <translation>
            <numerusform>%1, %n day left</numerusform>
            <numerusform>%1, %n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mappings selected</source>
        <translation>
            <numerusform>%n mapping selected</numerusform>
            <numerusform>%n mappings selected</numerusform>
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
    <name>certwizard::ui::MappingsPanel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files could not be used.</source>
        <translation>
            <numerusform>%n file could not be used.</numerusform>
            <numerusform>%n files could not be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates are mapped already: %1.</source>
        <translation>
            <numerusform>%n certificate is mapped already: %1.</numerusform>
            <numerusform>%n certificates are mapped already: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::PasteDialog</name>
    <message numerus="yes">
        <source>%n certificates: %1</source>
        <translation>
            <numerusform>%n certificate: %1</numerusform>
            <numerusform>%n certificates: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::Rail</name>
    <message numerus="yes">
        <source>%n user(s) to map</source>
        <translation>
            <numerusform>%n user to map</numerusform>
            <numerusform>%n users to map</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s)</source>
        <translation>
            <numerusform>%n user</numerusform>
            <numerusform>%n users</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s), will be switched on</source>
        <translation>
            <numerusform>%n user, will be switched on</numerusform>
            <numerusform>%n users, will be switched on</numerusform>
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
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
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
        <source>%n certificate(s) are mapped to accounts.</source>
        <translation>
            <numerusform>%n certificate is mapped to an account.</numerusform>
            <numerusform>%n certificates are mapped to accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) below it opt out of its settings.</source>
        <translation>
            <numerusform>%n place below it opts out of its settings.</numerusform>
            <numerusform>%n places below it opt out of its settings.</numerusform>
        </translation>
    </message>
</context>
</TS>
