<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>AdmissionCases</name>
    <message>
        <source>The connection</source>
        <translation>Die Verbindung</translation>
    </message>
    <message>
        <source>The certificate itself</source>
        <translation>Das Zertifikat selbst</translation>
    </message>
    <message>
        <source>Whether mapping is at work</source>
        <translation>Ob die Zuordnung arbeitet</translation>
    </message>
    <message>
        <source>Mappings of single certificates (one-to-one)</source>
        <translation>Zuordnungen einzelner Zertifikate (1:1)</translation>
    </message>
    <message>
        <source>Mappings by rules (many-to-one)</source>
        <translation>Zuordnungen nach Regeln (n:1)</translation>
    </message>
    <message>
        <source>What follows when nothing fits</source>
        <translation>Was folgt, wenn nichts passt</translation>
    </message>
    <message>
        <source>HTTPS is required; the visitor comes over plain HTTP.</source>
        <translation>HTTPS ist verlangt; der Besucher kommt über einfaches HTTP.</translation>
    </message>
    <message>
        <source>A certificate is required, HTTPS is not; the visitor comes over plain HTTP.</source>
        <translation>Ein Zertifikat ist verlangt, HTTPS nicht; der Besucher kommt über einfaches HTTP.</translation>
    </message>
    <message>
        <source>Encryption with 128 bits is required; the connection has 56.</source>
        <translation>Verschlüsselung mit 128 Bit ist verlangt; die Verbindung hat 56.</translation>
    </message>
    <message>
        <source>Encryption with 128 bits is required, and the connection has them; the site asks for no certificate, and anonymous sign-in is off.</source>
        <translation>Verschlüsselung mit 128 Bit ist verlangt, und die Verbindung hat sie; die Website fragt nach keinem Zertifikat, und die anonyme Anmeldung ist aus.</translation>
    </message>
    <message>
        <source>The SSL settings contain SslMapCert, which the documentation lists and no schema of IIS has.</source>
        <translation>Die SSL-Einstellungen enthalten SslMapCert, das in der Dokumentation und in keinem Schema von IIS steht.</translation>
    </message>
    <message>
        <source>The SSL settings contain a word that no schema of IIS has.</source>
        <translation>Die SSL-Einstellungen enthalten ein Wort, das in keinem Schema von IIS steht.</translation>
    </message>
    <message>
        <source>The site asks for no certificate; the visitor’s is mapped, and anonymous sign-in is off.</source>
        <translation>Die Website fragt nach keinem Zertifikat; das des Besuchers ist zugeordnet, und die anonyme Anmeldung ist aus.</translation>
    </message>
    <message>
        <source>The site asks for no certificate; the visitor’s is mapped, and anonymous sign-in is on.</source>
        <translation>Die Website fragt nach keinem Zertifikat; das des Besuchers ist zugeordnet, und die anonyme Anmeldung ist an.</translation>
    </message>
    <message>
        <source>A certificate is required; the visitor has none.</source>
        <translation>Ein Zertifikat ist verlangt; der Besucher hat keines.</translation>
    </message>
    <message>
        <source>A certificate is accepted, not required; the visitor has none, and anonymous sign-in is off.</source>
        <translation>Ein Zertifikat wird angenommen, nicht verlangt; der Besucher hat keines, und die anonyme Anmeldung ist aus.</translation>
    </message>
    <message>
        <source>A certificate is accepted, not required; the visitor has none, and anonymous sign-in is on.</source>
        <translation>Ein Zertifikat wird angenommen, nicht verlangt; der Besucher hat keines, und die anonyme Anmeldung ist an.</translation>
    </message>
    <message>
        <source>SslRequireCert is set without SslNegotiateCert; the visitor has no certificate.</source>
        <translation>SslRequireCert ist ohne SslNegotiateCert gesetzt; der Besucher hat kein Zertifikat.</translation>
    </message>
    <message>
        <source>The visitor’s certificate is mapped, but the server does not trust its authority.</source>
        <translation>Das Zertifikat des Besuchers ist zugeordnet, aber der Server vertraut dessen Zertifizierungsstelle nicht.</translation>
    </message>
    <message>
        <source>The visitor’s certificate has been revoked.</source>
        <translation>Das Zertifikat des Besuchers ist gesperrt.</translation>
    </message>
    <message>
        <source>Whether the visitor’s certificate has been revoked cannot be found out.</source>
        <translation>Ob das Zertifikat des Besuchers gesperrt ist, lässt sich nicht feststellen.</translation>
    </message>
    <message>
        <source>The visitor’s certificate has expired.</source>
        <translation>Das Zertifikat des Besuchers ist abgelaufen.</translation>
    </message>
    <message>
        <source>The visitor’s certificate is not valid yet.</source>
        <translation>Das Zertifikat des Besuchers ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>The visitor’s certificate is mapped; this program is asked for no particular day and leaves the validity out.</source>
        <translation>Das Zertifikat des Besuchers ist zugeordnet; das Programm wird nach keinem bestimmten Tag gefragt und lässt die Gültigkeit außer Acht.</translation>
    </message>
    <message>
        <source>The visitor’s certificate is made for servers only, not for client authentication.</source>
        <translation>Das Zertifikat des Besuchers ist nur für Server gemacht, nicht für die Clientauthentifizierung.</translation>
    </message>
    <message>
        <source>The visitor’s certificate names no purposes, which is taken to mean every purpose; it is not mapped.</source>
        <translation>Das Zertifikat des Besuchers nennt keine Zwecke, was als jeder Zweck gilt; es ist nicht zugeordnet.</translation>
    </message>
    <message>
        <source>The visitor’s certificate is mapped, but the Windows feature for mapping is not installed.</source>
        <translation>Das Zertifikat des Besuchers ist zugeordnet, aber das Windows-Feature für die Zuordnung ist nicht installiert.</translation>
    </message>
    <message>
        <source>The visitor’s certificate is mapped, but certificate mapping is switched off.</source>
        <translation>Das Zertifikat des Besuchers ist zugeordnet, aber die Zertifikatzuordnung ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>The visitor’s certificate is mapped, but nothing switches certificate mapping on; its default is off.</source>
        <translation>Das Zertifikat des Besuchers ist zugeordnet, aber nichts schaltet die Zertifikatzuordnung ein; ihr Standard ist aus.</translation>
    </message>
    <message>
        <source>The visitor’s certificate is mapped, but mapping of single certificates (one-to-one) is off.</source>
        <translation>Das Zertifikat des Besuchers ist zugeordnet, aber die Zuordnung einzelner Zertifikate (1:1) ist aus.</translation>
    </message>
    <message>
        <source>Rules fit the visitor’s certificate, but mapping by rules (many-to-one) is off.</source>
        <translation>Regeln passen zum Zertifikat des Besuchers, aber die Zuordnung nach Regeln (n:1) ist aus.</translation>
    </message>
    <message>
        <source>A mapping has exactly the visitor’s certificate.</source>
        <translation>Eine Zuordnung hat genau das Zertifikat des Besuchers.</translation>
    </message>
    <message>
        <source>The only mapping has another certificate than the visitor.</source>
        <translation>Die einzige Zuordnung hat ein anderes Zertifikat als der Besucher.</translation>
    </message>
    <message>
        <source>A certificate is accepted, not required; a mapping has exactly the visitor’s.</source>
        <translation>Ein Zertifikat wird angenommen, nicht verlangt; eine Zuordnung hat genau das des Besuchers.</translation>
    </message>
    <message>
        <source>A mapping has exactly the visitor’s certificate, but this one mapping is switched off.</source>
        <translation>Eine Zuordnung hat genau das Zertifikat des Besuchers, aber diese eine Zuordnung ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>A mapping has the visitor’s certificate, but there is a blank inside of its text.</source>
        <translation>Eine Zuordnung hat das Zertifikat des Besuchers, aber mitten in dessen Text steht ein Leerzeichen.</translation>
    </message>
    <message>
        <source>A mapping has the visitor’s certificate, but with the BEGIN and END lines of a PEM file.</source>
        <translation>Eine Zuordnung hat das Zertifikat des Besuchers, aber mit den BEGIN- und END-Zeilen einer PEM-Datei.</translation>
    </message>
    <message>
        <source>A mapping has the visitor’s certificate, but the end of its text is missing.</source>
        <translation>Eine Zuordnung hat das Zertifikat des Besuchers, aber das Ende von dessen Text fehlt.</translation>
    </message>
    <message>
        <source>A mapping has exactly the visitor’s certificate; one letter of its text is written as an XML character reference.</source>
        <translation>Eine Zuordnung hat genau das Zertifikat des Besuchers; ein Buchstabe von dessen Text ist als XML-Zeichenreferenz geschrieben.</translation>
    </message>
    <message>
        <source>A mapping has the visitor’s certificate, but with line ends in its text, written as XML character references.</source>
        <translation>Eine Zuordnung hat das Zertifikat des Besuchers, aber mit Zeilenenden im Text, als XML-Zeichenreferenzen geschrieben.</translation>
    </message>
    <message>
        <source>Two mappings have the visitor’s certificate.</source>
        <translation>Zwei Zuordnungen haben das Zertifikat des Besuchers.</translation>
    </message>
    <message>
        <source>Two mappings have the same certificate, and the visitor has another one.</source>
        <translation>Zwei Zuordnungen haben dasselbe Zertifikat, und der Besucher hat ein anderes.</translation>
    </message>
    <message>
        <source>The visitor’s mapping names an account without its domain; a default domain is set.</source>
        <translation>Die Zuordnung des Besuchers nennt ein Konto ohne dessen Domäne; eine Standarddomäne ist gesetzt.</translation>
    </message>
    <message>
        <source>The visitor’s mapping names an account with its domain; a default domain is set as well.</source>
        <translation>Die Zuordnung des Besuchers nennt ein Konto mit dessen Domäne; eine Standarddomäne ist auch gesetzt.</translation>
    </message>
    <message>
        <source>The visitor’s mapping names no account.</source>
        <translation>Die Zuordnung des Besuchers nennt kein Konto.</translation>
    </message>
    <message>
        <source>The visitor’s mapping has no password for its account.</source>
        <translation>Die Zuordnung des Besuchers hat kein Kennwort für ihr Konto.</translation>
    </message>
    <message>
        <source>A mapping has exactly the visitor’s certificate, and rules for another account fit it, too.</source>
        <translation>Eine Zuordnung hat genau das Zertifikat des Besuchers, und Regeln für ein anderes Konto passen auch dazu.</translation>
    </message>
    <message>
        <source>A mapping has exactly the visitor’s certificate; anonymous sign-in is on as well.</source>
        <translation>Eine Zuordnung hat genau das Zertifikat des Besuchers; die anonyme Anmeldung ist auch an.</translation>
    </message>
    <message>
        <source>The visitor’s certificate is not mapped; anonymous sign-in is on.</source>
        <translation>Das Zertifikat des Besuchers ist nicht zugeordnet; die anonyme Anmeldung ist an.</translation>
    </message>
    <message>
        <source>A rule names a value of the certificate’s subject: O is Contoso.</source>
        <translation>Eine Regel nennt einen Wert des Antragstellers im Zertifikat: O ist Contoso.</translation>
    </message>
    <message>
        <source>A rule names a value of the certificate’s issuer: CN is Alice Žužek.</source>
        <translation>Eine Regel nennt einen Wert des Ausstellers im Zertifikat: CN ist Alice Žužek.</translation>
    </message>
    <message>
        <source>The subject has OU twice, Sales and Europe, and a rule names the second one.</source>
        <translation>Der Antragsteller hat OU zweimal, Sales und Europe, und eine Regel nennt den zweiten Wert.</translation>
    </message>
    <message>
        <source>A rule has a star for any letters: CN is A*e Ž*k.</source>
        <translation>Eine Regel hat einen Stern für beliebige Buchstaben: CN ist A*e Ž*k.</translation>
    </message>
    <message>
        <source>A rule has a star alone for CN, and the subject has a CN.</source>
        <translation>Eine Regel hat für CN nur einen Stern, und der Antragsteller hat ein CN.</translation>
    </message>
    <message>
        <source>A rule has a star alone for L, and the subject has no L.</source>
        <translation>Eine Regel hat für L nur einen Stern, und der Antragsteller hat kein L.</translation>
    </message>
    <message>
        <source>A rule wants more letters than there are: C is SI*I, and the subject has SI.</source>
        <translation>Eine Regel will mehr Buchstaben, als da sind: C ist SI*I, und der Antragsteller hat SI.</translation>
    </message>
    <message>
        <source>A rule writes contoso, the subject Contoso, and case matters.</source>
        <translation>Eine Regel schreibt contoso, der Antragsteller Contoso, und Groß- und Kleinschreibung zählt.</translation>
    </message>
    <message>
        <source>A rule writes cONTOSO, the subject Contoso, and case does not matter.</source>
        <translation>Eine Regel schreibt cONTOSO, der Antragsteller Contoso, und Groß- und Kleinschreibung zählt nicht.</translation>
    </message>
    <message>
        <source>A rule names only a part of the value: O is Cont, and the subject has Contoso.</source>
        <translation>Eine Regel nennt nur einen Teil des Werts: O ist Cont, und der Antragsteller hat Contoso.</translation>
    </message>
    <message>
        <source>Two mappings by rules have the same name.</source>
        <translation>Zwei Zuordnungen nach Regeln haben denselben Namen.</translation>
    </message>
    <message>
        <source>A mapping has two rules, and both fit.</source>
        <translation>Eine Zuordnung hat zwei Regeln, und beide passen.</translation>
    </message>
    <message>
        <source>A mapping has two rules, and only one fits.</source>
        <translation>Eine Zuordnung hat zwei Regeln, und nur eine passt.</translation>
    </message>
    <message>
        <source>A mapping by rules has no rule at all.</source>
        <translation>Eine Zuordnung nach Regeln hat gar keine Regel.</translation>
    </message>
    <message>
        <source>Rules that fit belong to a mapping that denies access.</source>
        <translation>Passende Regeln gehören zu einer Zuordnung, die den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>Two mappings by rules fit: the first allows access, the second denies it.</source>
        <translation>Zwei Zuordnungen nach Regeln passen: Die erste erlaubt den Zugriff, die zweite verweigert ihn.</translation>
    </message>
    <message>
        <source>Two mappings by rules fit: the first denies access, the second allows it.</source>
        <translation>Zwei Zuordnungen nach Regeln passen: Die erste verweigert den Zugriff, die zweite erlaubt ihn.</translation>
    </message>
    <message>
        <source>Rules fit, but their mapping is switched off.</source>
        <translation>Regeln passen, aber ihre Zuordnung ist ausgeschaltet.</translation>
    </message>
    <message>
        <source>Rules fit, but their mapping names no account.</source>
        <translation>Regeln passen, aber ihre Zuordnung nennt kein Konto.</translation>
    </message>
    <message>
        <source>Certificate mapping is on, and there is no mapping at all.</source>
        <translation>Die Zertifikatzuordnung ist an, und es gibt gar keine Zuordnung.</translation>
    </message>
    <message>
        <source>The site asks for no certificate; Windows authentication is on, anonymous sign-in is off.</source>
        <translation>Die Website fragt nach keinem Zertifikat; die Windows-Authentifizierung ist an, die anonyme Anmeldung ist aus.</translation>
    </message>
</context>
<context>
    <name>AdmissionHelp</name>
    <message>
        <source>How IIS decides</source>
        <translation>So entscheidet IIS</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Find a word, a code like 401.2, or a source</source>
        <translation>Wort, Code wie 401.2 oder Quelle suchen</translation>
    </message>
    <message>
        <source>Find in the table</source>
        <translation>In der Tabelle suchen</translation>
    </message>
</context>
<context>
    <name>AdmissionPage</name>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>How IIS decides who gets in</source>
        <translation>Wie IIS entscheidet, wer hereinkommt</translation>
    </message>
    <message>
        <source>Every line is a case that this program decides and its tests repeat on every change. “Source” is where the fact is from; what is not documented anywhere says so, and should be tried on a real server before it is relied on.</source>
        <translation>Jede Zeile ist ein Fall, den dieses Programm entscheidet und den seine Tests bei jeder Änderung wiederholen. „Quelle“ sagt, woher die Tatsache stammt; was nirgends dokumentiert ist, ist so bezeichnet und sollte auf einem echten Server ausprobiert werden, bevor man sich darauf verlässt.</translation>
    </message>
    <message>
        <source>No line has %1 in it.</source>
        <translation>Keine Zeile enthält %1.</translation>
    </message>
</context>
<context>
    <name>Admissions</name>
    <message>
        <source>The SSL settings contain %1, which is in no schema of IIS, so IIS refuses the section.</source>
        <translation>Die SSL-Einstellungen enthalten %1; das steht in keinem Schema von IIS, deshalb weist IIS den Abschnitt zurück.</translation>
    </message>
    <message>
        <source>The request came without HTTPS, and the site requires it.</source>
        <translation>Die Anfrage kam ohne HTTPS, und die Website verlangt es.</translation>
    </message>
    <message>
        <source>The connection is encrypted with %1 bits, and the site requires 128.</source>
        <translation>Die Verbindung ist mit %1 Bit verschlüsselt, und die Website verlangt 128.</translation>
    </message>
    <message>
        <source>The site asks for no certificate (sslFlags: %1), so whatever the visitor has is not looked at.</source>
        <translation>Die Website fragt nach keinem Zertifikat (sslFlags: %1); was der Besucher hat, wird also nicht angesehen.</translation>
    </message>
    <message>
        <source>The site asks for a certificate (sslFlags: %1).</source>
        <translation>Die Website fragt nach einem Zertifikat (sslFlags: %1).</translation>
    </message>
    <message>
        <source>SslRequireCert is set without SslNegotiateCert, which is taken as “required”; usually both are set.</source>
        <translation>SslRequireCert ist ohne SslNegotiateCert gesetzt; das wird als „erforderlich“ verstanden, üblich sind beide zusammen.</translation>
    </message>
    <message>
        <source>The visitor shows no certificate, and the site requires one.</source>
        <translation>Der Besucher zeigt kein Zertifikat, und die Website verlangt eines.</translation>
    </message>
    <message>
        <source>The visitor shows no certificate, and the site goes on without one.</source>
        <translation>Der Besucher zeigt kein Zertifikat, und die Website macht ohne weiter.</translation>
    </message>
    <message>
        <source>The certificate %1 comes from an authority that the server does not trust.</source>
        <translation>Das Zertifikat %1 kommt von einer Zertifizierungsstelle, der der Server nicht vertraut.</translation>
    </message>
    <message>
        <source>The certificate %1 has been revoked.</source>
        <translation>Das Zertifikat %1 wurde gesperrt.</translation>
    </message>
    <message>
        <source>Whether the certificate %1 has been revoked cannot be found out, which IIS treats as revoked.</source>
        <translation>Ob das Zertifikat %1 gesperrt wurde, lässt sich nicht feststellen; IIS behandelt das wie gesperrt.</translation>
    </message>
    <message>
        <source>The certificate %1 expired on %2.</source>
        <translation>Das Zertifikat %1 ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate %1 is not valid before %2.</source>
        <translation>Das Zertifikat %1 gilt erst ab %2.</translation>
    </message>
    <message>
        <source>The certificate %1 is not made for client authentication.</source>
        <translation>Das Zertifikat %1 ist nicht für die Clientauthentifizierung bestimmt.</translation>
    </message>
    <message>
        <source>The certificate %1 is accepted.</source>
        <translation>Das Zertifikat %1 wird angenommen.</translation>
    </message>
    <message>
        <source>The Windows feature for certificate mapping is not installed or not active, so no mapping is looked at.</source>
        <translation>Das Windows-Feature für die Zertifikatzuordnung ist nicht installiert oder nicht aktiv; keine Zuordnung wird angesehen.</translation>
    </message>
    <message>
        <source>Certificate mapping is off, so no mapping is looked at.</source>
        <translation>Die Zertifikatzuordnung ist aus; keine Zuordnung wird angesehen.</translation>
    </message>
    <message>
        <source>Mapping of single certificates (one-to-one) is off.</source>
        <translation>Die Zuordnung einzelner Zertifikate (1:1) ist aus.</translation>
    </message>
    <message>
        <source>Mapping by rules (many-to-one) is off.</source>
        <translation>Die Zuordnung nach Regeln (n:1) ist aus.</translation>
    </message>
    <message>
        <source>The mappings stored for %1 are ignored: IIS reads those of the site only.</source>
        <translation>Die bei %1 gespeicherten Zuordnungen bleiben unbeachtet: IIS liest nur die der Website.</translation>
    </message>
    <message>
        <source>Mapping number %2 has exactly this certificate and signs in %1.</source>
        <translation>Zuordnung Nummer %2 hat genau dieses Zertifikat und meldet %1 an.</translation>
    </message>
    <message>
        <source>Mappings of single certificates are tried before mappings by rules.</source>
        <translation>Zuordnungen einzelner Zertifikate kommen vor Zuordnungen nach Regeln.</translation>
    </message>
    <message>
        <source>Mapping number %2, to %1, has exactly this certificate, but it is switched off.</source>
        <translation>Zuordnung Nummer %2, zu %1, hat genau dieses Zertifikat, ist aber ausgeschaltet.</translation>
    </message>
    <message>
        <source>Mapping number %2, to %1, holds this certificate, but with header lines or line breaks in it, so that it is taken not to match.</source>
        <translation>Zuordnung Nummer %2, zu %1, enthält dieses Zertifikat, aber mit Kopfzeilen oder Umbrüchen darin; sie gilt deshalb als nicht passend.</translation>
    </message>
    <message>
        <source>There are no mappings of single certificates.</source>
        <translation>Es gibt keine Zuordnungen einzelner Zertifikate.</translation>
    </message>
    <message>
        <source>The rules %1, number %2 in the list, fit.</source>
        <translation>Die Regeln %1, Nummer %2 der Liste, passen.</translation>
    </message>
    <message>
        <source>The rules %1, number %2 in the list, fit, and they refuse people.</source>
        <translation>Die Regeln %1, Nummer %2 der Liste, passen, und sie weisen Personen ab.</translation>
    </message>
    <message>
        <source>The rules %1, number %2 in the list, would fit, but they are switched off.</source>
        <translation>Die Regeln %1, Nummer %2 der Liste, würden passen, sind aber ausgeschaltet.</translation>
    </message>
    <message>
        <source>All %2 rules of %1 have to fit together.</source>
        <translation>Alle %2 Regeln von %1 müssen zusammen passen.</translation>
    </message>
    <message>
        <source>%1 has no rule at all, which is taken to fit everybody.</source>
        <translation>%1 hat gar keine Regel; das wird so verstanden, dass jeder passt.</translation>
    </message>
    <message>
        <source>The rules %1 look for %2, and the certificate has %3: taken as not fitting, but it would fit if IIS looks for the text inside the value.</source>
        <translation>Die Regeln %1 suchen %2, und das Zertifikat hat %3: Das gilt als nicht passend, würde aber passen, falls IIS den Text auch innerhalb des Wertes sucht.</translation>
    </message>
    <message>
        <source>%2 would fit too, but %1 stands before it in the list.</source>
        <translation>%2 würde auch passen, aber %1 steht in der Liste davor.</translation>
    </message>
    <message>
        <source>There are no mappings by rules.</source>
        <translation>Es gibt keine Zuordnungen nach Regeln.</translation>
    </message>
    <message>
        <source>The mapping has no password for %1, so Windows cannot sign the account in.</source>
        <translation>Die Zuordnung hat kein Kennwort für %1, also kann Windows das Konto nicht anmelden.</translation>
    </message>
    <message>
        <source>Windows signs %1 in (logon method %2). Whether the account exists, its password is right and it may log on that way is known to the server alone.</source>
        <translation>Windows meldet %1 an (Anmeldemethode %2). Ob es das Konto gibt, das Kennwort stimmt und diese Anmeldung erlaubt ist, weiß nur der Server.</translation>
    </message>
    <message>
        <source>Anonymous sign-in is on as well; the mapping is taken to come first.</source>
        <translation>Auch die anonyme Anmeldung ist an; es wird angenommen, dass die Zuordnung zuerst kommt.</translation>
    </message>
    <message>
        <source>Anonymous sign-in is on, so the visitor gets in as the account of the application pool.</source>
        <translation>Die anonyme Anmeldung ist an, also kommt der Besucher als Konto des Anwendungspools herein.</translation>
    </message>
    <message>
        <source>Anonymous sign-in is on, so the visitor gets in as %1.</source>
        <translation>Die anonyme Anmeldung ist an, also kommt der Besucher als %1 herein.</translation>
    </message>
    <message>
        <source>Mapping by Active Directory is on too, but mapping in IIS excludes it.</source>
        <translation>Auch die Zuordnung durch Active Directory ist an, aber die Zuordnung in IIS schließt sie aus.</translation>
    </message>
    <message>
        <source>Mapping by Active Directory is on alone: the domain decides, not this file.</source>
        <translation>Nur die Zuordnung durch Active Directory ist an: Die Domäne entscheidet, nicht diese Datei.</translation>
    </message>
    <message>
        <source>No mapping signs the visitor in; the server asks for another way to sign in: %1.</source>
        <translation>Keine Zuordnung meldet den Besucher an; der Server verlangt eine andere Anmeldung: %1.</translation>
    </message>
    <message>
        <source>Nothing signs the visitor in, and anonymous sign-in is off.</source>
        <translation>Nichts meldet den Besucher an, und die anonyme Anmeldung ist aus.</translation>
    </message>
    <message>
        <source>403.4: the site requires HTTPS.</source>
        <translation>403.4: Die Website verlangt HTTPS.</translation>
    </message>
    <message>
        <source>Use an address that begins with https.</source>
        <translation>Verwenden Sie eine Adresse, die mit https beginnt.</translation>
    </message>
    <message>
        <source>403.5: the site requires encryption with 128 bits.</source>
        <translation>403.5: Die Website verlangt Verschlüsselung mit 128 Bit.</translation>
    </message>
    <message>
        <source>Use a current browser.</source>
        <translation>Verwenden Sie einen aktuellen Browser.</translation>
    </message>
    <message>
        <source>403.7: the site requires a certificate and got none.</source>
        <translation>403.7: Die Website verlangt ein Zertifikat und bekam keines.</translation>
    </message>
    <message>
        <source>The visitor has no fitting certificate with its private key, or did not choose one, or was never asked for one.</source>
        <translation>Der Besucher hat kein passendes Zertifikat mit privatem Schlüssel, hat keines ausgewählt oder wurde nie danach gefragt.</translation>
    </message>
    <message>
        <source>Install the visitor’s PFX in Current User → Personal, and let the site ask in the first handshake.</source>
        <translation>Installieren Sie die PFX-Datei des Besuchers unter Aktueller Benutzer → Eigene Zertifikate, und lassen Sie die Website schon beim ersten Handshake fragen.</translation>
    </message>
    <message>
        <source>403.12: the mapping denies access.</source>
        <translation>403.12: Die Zuordnung verweigert den Zugriff.</translation>
    </message>
    <message>
        <source>The rules refuse this certificate, or the account may not read the files.</source>
        <translation>Die Regeln weisen dieses Zertifikat ab, oder das Konto darf die Dateien nicht lesen.</translation>
    </message>
    <message>
        <source>Check the mapping, and the account’s read permission on the site’s folder.</source>
        <translation>Prüfen Sie die Zuordnung und das Leserecht des Kontos auf den Ordner der Website.</translation>
    </message>
    <message>
        <source>403.13: the certificate is revoked, or that cannot be checked.</source>
        <translation>403.13: Das Zertifikat ist gesperrt, oder das lässt sich nicht prüfen.</translation>
    </message>
    <message>
        <source>The server could not reach the list of revoked certificates, or the certificate is on it.</source>
        <translation>Der Server konnte die Sperrliste nicht erreichen, oder das Zertifikat steht darauf.</translation>
    </message>
    <message>
        <source>Make the list reachable from the server, or issue a new certificate.</source>
        <translation>Machen Sie die Liste vom Server aus erreichbar, oder stellen Sie ein neues Zertifikat aus.</translation>
    </message>
    <message>
        <source>403.16: the certificate is not trusted or not valid.</source>
        <translation>403.16: Dem Zertifikat wird nicht vertraut, oder es ist ungültig.</translation>
    </message>
    <message>
        <source>The authority is missing in Local Computer → Trusted Root Certification Authorities, or a certificate that is not self-signed stands there.</source>
        <translation>Die Zertifizierungsstelle fehlt unter Lokaler Computer → Vertrauenswürdige Stammzertifizierungsstellen, oder dort steht ein Zertifikat, das nicht selbstsigniert ist.</translation>
    </message>
    <message>
        <source>Import the root there, and intermediates into Intermediate Certification Authorities.</source>
        <translation>Importieren Sie das Stammzertifikat dorthin und Zwischenzertifikate unter Zwischenzertifizierungsstellen.</translation>
    </message>
    <message>
        <source>403.17: the certificate has expired or is not valid yet.</source>
        <translation>403.17: Das Zertifikat ist abgelaufen oder gilt noch nicht.</translation>
    </message>
    <message>
        <source>Renew the certificate, or correct the clock, then update the mapping.</source>
        <translation>Erneuern Sie das Zertifikat oder stellen Sie die Uhr richtig, und aktualisieren Sie dann die Zuordnung.</translation>
    </message>
    <message>
        <source>401.1: Windows did not sign the account in.</source>
        <translation>401.1: Windows hat das Konto nicht angemeldet.</translation>
    </message>
    <message>
        <source>Account or password of the mapping is wrong, the logon right is missing, or the mapping’s certificate text is damaged.</source>
        <translation>Konto oder Kennwort der Zuordnung ist falsch, das Anmelderecht fehlt, oder der Zertifikattext der Zuordnung ist beschädigt.</translation>
    </message>
    <message>
        <source>Enter the password again, and check that the account may log on over the network.</source>
        <translation>Geben Sie das Kennwort neu ein, und prüfen Sie, ob sich das Konto über das Netzwerk anmelden darf.</translation>
    </message>
    <message>
        <source>401.2: nothing signed the visitor in.</source>
        <translation>401.2: Nichts hat den Besucher angemeldet.</translation>
    </message>
    <message>
        <source>No mapping fits the certificate, mapping is off, or its Windows feature is missing.</source>
        <translation>Keine Zuordnung passt zum Zertifikat, die Zuordnung ist aus, oder ihr Windows-Feature fehlt.</translation>
    </message>
    <message>
        <source>Map the certificate to an account.</source>
        <translation>Ordnen Sie das Zertifikat einem Konto zu.</translation>
    </message>
    <message>
        <source>401.3: the account may not read the files.</source>
        <translation>401.3: Das Konto darf die Dateien nicht lesen.</translation>
    </message>
    <message>
        <source>Give the mapped account read permission on the site’s folder.</source>
        <translation>Geben Sie dem zugeordneten Konto das Leserecht auf den Ordner der Website.</translation>
    </message>
    <message>
        <source>Microsoft does not document this; it is known from source code and real configuration files.</source>
        <translation>Microsoft dokumentiert das nicht; es ist aus Quelltexten und echten Konfigurationsdateien bekannt.</translation>
    </message>
    <message>
        <source>Microsoft does not document this; it is known from reports of users.</source>
        <translation>Microsoft dokumentiert das nicht; es ist aus Berichten von Anwendern bekannt.</translation>
    </message>
    <message>
        <source>Microsoft does not document this; not tested on a real server.</source>
        <translation>Microsoft dokumentiert das nicht; auf einem echten Server nicht geprüft.</translation>
    </message>
    <message>
        <source>documented</source>
        <translation>dokumentiert</translation>
    </message>
    <message>
        <source>from the schema of IIS</source>
        <translation>aus dem Schema von IIS</translation>
    </message>
    <message>
        <source>seen in source code and real files</source>
        <translation>in Quelltexten und echten Dateien gesehen</translation>
    </message>
    <message>
        <source>reported by users</source>
        <translation>von Anwendern berichtet</translation>
    </message>
    <message>
        <source>not documented, not tested</source>
        <translation>nicht dokumentiert, nicht geprüft</translation>
    </message>
    <message>
        <source>413: the upload was too large while the certificate was being asked for.</source>
        <translation>413: Der Upload war zu groß, während nach dem Zertifikat gefragt wurde.</translation>
    </message>
    <message>
        <source>IIS asks after the request has begun and keeps only the first 48 KB of it meanwhile.</source>
        <translation>IIS fragt erst, wenn die Anfrage schon begonnen hat, und hält solange nur ihre ersten 48 KB.</translation>
    </message>
    <message>
        <source>Ask for the certificate in the first handshake.</source>
        <translation>Fragen Sie schon beim ersten Handshake nach dem Zertifikat.</translation>
    </message>
    <message>
        <source>500.19: IIS refuses the configuration.</source>
        <translation>500.19: IIS weist die Konfiguration zurück.</translation>
    </message>
    <message>
        <source>A section is locked, stands twice, or has a value that the schema does not know.</source>
        <translation>Ein Abschnitt ist gesperrt, steht zweimal da oder hat einen Wert, den das Schema nicht kennt.</translation>
    </message>
    <message>
        <source>Correct the place that the error page names.</source>
        <translation>Berichtigen Sie die Stelle, die die Fehlerseite nennt.</translation>
    </message>
    <message>
        <source>Gets in as %1.</source>
        <translation>Kommt als %1 herein.</translation>
    </message>
    <message>
        <source>Gets in without being signed in, as the account of the application pool.</source>
        <translation>Kommt ohne Anmeldung herein, als Konto des Anwendungspools.</translation>
    </message>
    <message>
        <source>Gets in without being signed in, as %1.</source>
        <translation>Kommt ohne Anmeldung herein, als %1.</translation>
    </message>
    <message>
        <source>Gets in.</source>
        <translation>Kommt herein.</translation>
    </message>
    <message>
        <source>Is refused with %1.</source>
        <translation>Wird mit %1 abgewiesen.</translation>
    </message>
    <message>
        <source>The outcome rests on behaviour of IIS that Microsoft does not document and that was not tested on a real server.</source>
        <translation>Das Ergebnis beruht auf einem Verhalten von IIS, das Microsoft nicht dokumentiert und das auf keinem echten Server geprüft wurde.</translation>
    </message>
    <message>
        <source>Two mappings, both %1, have the same key; IIS refuses such a list and answers every request to the site with an error.</source>
        <translation>Zwei Zuordnungen, beide %1, haben denselben Schlüssel; IIS weist eine solche Liste zurück und beantwortet jede Anfrage an die Website mit einem Fehler.</translation>
    </message>
    <message>
        <source>The mappings of %1 and of %2 have the same certificate; IIS refuses such a list and answers every request to the site with an error.</source>
        <translation>Die Zuordnungen von %1 und von %2 haben dasselbe Zertifikat; IIS weist eine solche Liste zurück und beantwortet jede Anfrage an die Website mit einem Fehler.</translation>
    </message>
    <message>
        <source>Mapping number %1 has exactly this certificate.</source>
        <translation>Zuordnung Nummer %1 hat genau dieses Zertifikat.</translation>
    </message>
    <message numerus="yes">
        <source>None of the %n mapping(s) of single certificates has exactly this certificate.</source>
        <translation>
            <numerusform>Die einzige Zuordnung eines einzelnen Zertifikats hat ein anderes Zertifikat.</numerusform>
            <numerusform>Keine der %n Zuordnungen einzelner Zertifikate hat genau dieses Zertifikat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n mapping(s) by rules fits.</source>
        <translation>
            <numerusform>Die einzige Zuordnung nach Regeln passt nicht.</numerusform>
            <numerusform>Keine der %n Zuordnungen nach Regeln passt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mapping number %1 names no account, so nobody can be signed in.</source>
        <translation>Zuordnung Nummer %1 nennt kein Konto; so kann niemand angemeldet werden.</translation>
    </message>
    <message>
        <source>The rules %1 name no account, so nobody can be signed in.</source>
        <translation>Die Regeln %1 nennen kein Konto; so kann niemand angemeldet werden.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Entfernen Sie eine der beiden.</translation>
    </message>
    <message>
        <source>Install the Windows feature “IIS Client Certificate Mapping Authentication” on the server.</source>
        <translation>Installieren Sie auf dem Server das Windows-Feature „IIS-Clientzertifikatzuordnung-Authentifizierung“.</translation>
    </message>
    <message>
        <source>Switch certificate mapping on for the site.</source>
        <translation>Schalten Sie die Zertifikatzuordnung für die Website ein.</translation>
    </message>
    <message>
        <source>Switch the mapping on.</source>
        <translation>Schalten Sie die Zuordnung ein.</translation>
    </message>
    <message>
        <source>Repair the text of the mapping: the mapping editor does it with one click.</source>
        <translation>Reparieren Sie den Text der Zuordnung: Der Zuordnungseditor macht das mit einem Klick.</translation>
    </message>
    <message>
        <source>Give the visitor a certificate for client authentication.</source>
        <translation>Geben Sie der Person ein Zertifikat zur Clientauthentifizierung.</translation>
    </message>
    <message>
        <source>Issue a new certificate, and replace the old one in the mapping.</source>
        <translation>Stellen Sie ein neues Zertifikat aus, und ersetzen Sie das alte in der Zuordnung.</translation>
    </message>
    <message>
        <source>Enter the account in the mapping.</source>
        <translation>Tragen Sie das Konto in die Zuordnung ein.</translation>
    </message>
    <message>
        <source>Enter the password of the account in the mapping.</source>
        <translation>Tragen Sie das Kennwort des Kontos in die Zuordnung ein.</translation>
    </message>
    <message>
        <source>The certificate %1 names no purposes, which is taken to mean every purpose.</source>
        <translation>Das Zertifikat %1 nennt keine Zwecke, was als jeder Zweck gilt.</translation>
    </message>
</context>
<context>
    <name>ApplyVerb</name>
    <message>
        <source>Change the file as the answers say, after showing the plan and asking</source>
        <translation>Die Datei ändern, wie die Antworten sagen, nachdem der Plan gezeigt und gefragt wurde</translation>
    </message>
    <message>
        <source>A verified backup is made first, and the change is recorded in a journal beside the file. Running it a second time changes nothing. Without --yes it asks at the terminal; where there is no terminal it refuses with exit code 2. Interrupted before the file is replaced, it leaves everything as it was.</source>
        <translation>Vorher wird eine geprüfte Sicherung angelegt, und die Änderung wird in einem Journal neben der Datei verzeichnet. Ein zweiter Lauf ändert nichts. Ohne --yes wird im Terminal gefragt; wo es kein Terminal gibt, wird mit Exitcode 2 abgelehnt. Wird vor dem Ersetzen der Datei abgebrochen, bleibt alles, wie es war.</translation>
    </message>
</context>
<context>
    <name>Applying</name>
    <message>
        <source>Apply this change to %1?</source>
        <translation>Diese Änderung auf %1 anwenden?</translation>
    </message>
    <message>
        <source>Apply these %2 changes to %1?</source>
        <translation>Diese %2 Änderungen auf %1 anwenden?</translation>
    </message>
    <message>
        <source>Apply without asking.</source>
        <translation>Ohne Rückfrage anwenden.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Why; kept in the journal.</source>
        <translation>Warum; steht dann im Journal.</translation>
    </message>
    <message>
        <source>The changes were not applied: with --json nobody is asked.</source>
        <translation>Die Änderungen wurden nicht angewendet: Mit --json wird niemand gefragt.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Add --yes, after looking at the plan.</source>
        <translation>Fügen Sie --yes hinzu, nachdem Sie den Plan angesehen haben.</translation>
    </message>
    <message>
        <source>The changes were not applied: nobody can be asked here, because there is no terminal.</source>
        <translation>Die Änderungen wurden nicht angewendet: Hier kann niemand gefragt werden, weil es kein Terminal gibt.</translation>
    </message>
    <message>
        <source>Add --yes to apply without being asked.</source>
        <translation>Mit --yes wird ohne Rückfrage angewendet.</translation>
    </message>
    <message>
        <source>A change of this file needs a reason.</source>
        <translation>Eine Änderung dieser Datei braucht eine Begründung.</translation>
    </message>
    <message>
        <source>The rules beside it say so. Nothing was written.</source>
        <translation>So steht es in den Regeln neben ihr. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Add --reason TEXT; it is kept in the journal.</source>
        <translation>Geben Sie --reason TEXT an; der Grund steht danach im Journal.</translation>
    </message>
</context>
<context>
    <name>AuthorityAccess</name>
    <message>
        <source>FOLDER</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>Where the files are written; made when it is not there. Nothing that is there already is overwritten.</source>
        <translation>Wohin die Dateien geschrieben werden; wird angelegt, wenn es noch nicht da ist. Nichts, was schon da ist, wird überschrieben.</translation>
    </message>
    <message>
        <source>Who has to read the PFX: “modern” is Windows 10 1709, Server 2019 and newer (AES-256), “legacy” Server 2016 and older (Triple DES).</source>
        <translation>Wer die PFX lesen muss: „modern“ ist Windows 10 1709, Server 2019 und neuer (AES-256), „legacy“ Server 2016 und älter (Triple DES).</translation>
    </message>
    <message>
        <source>AUTHORITY-FOLDER</source>
        <translation>CA-ORDNER</translation>
    </message>
    <message>
        <source>The folder that holds the authority.</source>
        <translation>Der Ordner, der die Zertifizierungsstelle enthält.</translation>
    </message>
    <message>
        <source>the passphrase of the authority’s key</source>
        <translation>die Passphrase des Schlüssels der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>The kind of key.</source>
        <translation>Die Art des Schlüssels.</translation>
    </message>
    <message>
        <source>Where servers find the revocation list; put into every certificate that is issued.</source>
        <translation>Wo Server die Sperrliste finden; steht in jedem Zertifikat, das ausgestellt wird.</translation>
    </message>
    <message>
        <source>Where programs find the authority’s own certificate; put into every certificate that is issued.</source>
        <translation>Wo Programme das eigene Zertifikat der Zertifizierungsstelle finden; steht in jedem Zertifikat, das ausgestellt wird.</translation>
    </message>
    <message>
        <source>the password of the PFX</source>
        <translation>das Kennwort der PFX</translation>
    </message>
    <message>
        <source>Make a password for every PFX and write it to a file of its own, which only you can read.</source>
        <translation>Für jede PFX ein Kennwort erzeugen und in eine eigene Datei schreiben, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>%1 line %2: %3 %4</source>
        <translation>%1 Zeile %2: %3 %4</translation>
    </message>
</context>
<context>
    <name>AuthorityErrors</name>
    <message>
        <source>The reason given is: %1.</source>
        <translation>Als Grund wird angegeben: %1.</translation>
    </message>
    <message>
        <source>The register of the authority in %1 is damaged.</source>
        <translation>Das Register der Zertifizierungsstelle in %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>It lists every certificate that was issued. Nothing was changed in it, and nothing is issued without it.</source>
        <translation>Es führt jedes Zertifikat auf, das ausgestellt wurde. Nichts wurde darin geändert, und ohne es wird nichts ausgestellt.</translation>
    </message>
    <message>
        <source>Bring the folder back from a backup. Keep the damaged one until then.</source>
        <translation>Stellen Sie den Ordner aus einer Sicherung wieder her. Behalten Sie den beschädigten bis dahin.</translation>
    </message>
    <message>
        <source>The register of the authority in %1 was written by a newer version of this program.</source>
        <translation>Das Register der Zertifizierungsstelle in %1 wurde von einer neueren Version dieses Programms geschrieben.</translation>
    </message>
    <message>
        <source>This version does not know all that stands in it, so it was left alone.</source>
        <translation>Diese Version kennt nicht alles, was darin steht; deshalb wurde es nicht angerührt.</translation>
    </message>
    <message>
        <source>Use the newer version.</source>
        <translation>Verwenden Sie die neuere Version.</translation>
    </message>
    <message>
        <source>Another program is using the register of the authority in %1.</source>
        <translation>Ein anderes Programm verwendet gerade das Register der Zertifizierungsstelle in %1.</translation>
    </message>
    <message>
        <source>It did not let go of it in time. Nothing was issued.</source>
        <translation>Es gab das Register nicht rechtzeitig frei. Nichts wurde ausgestellt.</translation>
    </message>
    <message>
        <source>Try again in a moment, or end the other program.</source>
        <translation>Versuchen Sie es gleich noch einmal, oder beenden Sie das andere Programm.</translation>
    </message>
    <message>
        <source>The register of the authority in %1 could not be written.</source>
        <translation>Das Register der Zertifizierungsstelle in %1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>A certificate counts only when it is recorded, so none was issued.</source>
        <translation>Ein Zertifikat zählt nur, wenn es verzeichnet ist; deshalb wurde keines ausgestellt.</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the folder, then try again.</source>
        <translation>Prüfen Sie den Datenträger und die Berechtigungen des Ordners, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>There is no certificate authority in the folder %1.</source>
        <translation>Im Ordner %1 gibt es keine Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>Choose the folder in which one was created, or create one.</source>
        <translation>Wählen Sie den Ordner, in dem eine angelegt wurde, oder legen Sie eine an.</translation>
    </message>
    <message>
        <source>The folder %1 is not empty, so no authority was put there.</source>
        <translation>Der Ordner %1 ist nicht leer; deshalb wurde dort keine Zertifizierungsstelle angelegt.</translation>
    </message>
    <message>
        <source>An authority needs a folder of its own, and one that exists is never replaced.</source>
        <translation>Eine Zertifizierungsstelle braucht einen eigenen Ordner, und eine vorhandene wird nie ersetzt.</translation>
    </message>
    <message>
        <source>Choose a folder that is new or empty.</source>
        <translation>Wählen Sie einen Ordner, der neu oder leer ist.</translation>
    </message>
    <message>
        <source>The key of the authority is closed.</source>
        <translation>Der Schlüssel der Zertifizierungsstelle ist verschlossen.</translation>
    </message>
    <message>
        <source>Signing needs it, and it is kept open only for a short time.</source>
        <translation>Zum Signieren wird er gebraucht, und er bleibt nur für kurze Zeit geöffnet.</translation>
    </message>
    <message>
        <source>Enter its passphrase and try again.</source>
        <translation>Geben Sie seine Passphrase ein, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The authority has not issued a certificate with the serial number %1.</source>
        <translation>Die Zertifizierungsstelle hat kein Zertifikat mit der Seriennummer %1 ausgestellt.</translation>
    </message>
    <message>
        <source>Choose one from the list of issued certificates.</source>
        <translation>Wählen Sie eines aus der Liste der ausgestellten Zertifikate.</translation>
    </message>
    <message>
        <source>The certificate with the serial number %1 is revoked already.</source>
        <translation>Das Zertifikat mit der Seriennummer %1 ist schon gesperrt.</translation>
    </message>
    <message>
        <source>The certificate with the serial number %1 is revoked already, since %2.</source>
        <translation>Das Zertifikat mit der Seriennummer %1 ist schon gesperrt, seit %2.</translation>
    </message>
    <message>
        <source>Nothing is left to do; write the revocation list again if a server still admits it.</source>
        <translation>Es ist nichts mehr zu tun; schreiben Sie die Sperrliste neu, wenn ein Server es immer noch hereinlässt.</translation>
    </message>
    <message>
        <source>In the list %1, a quotation mark in line %2 is never closed.</source>
        <translation>In der Liste %1 wird ein Anführungszeichen in Zeile %2 nie geschlossen.</translation>
    </message>
    <message>
        <source>The list %1 cannot be read as a table.</source>
        <translation>Die Liste %1 kann nicht als Tabelle gelesen werden.</translation>
    </message>
    <message>
        <source>Everything behind it would count as one cell, so nothing was taken from the list.</source>
        <translation>Alles dahinter würde als eine einzige Zelle zählen; deshalb wurde nichts aus der Liste übernommen.</translation>
    </message>
    <message>
        <source>Close or remove the quotation mark; inside a quoted cell it is written twice.</source>
        <translation>Schließen oder entfernen Sie das Anführungszeichen; innerhalb einer Zelle in Anführungszeichen wird es doppelt geschrieben.</translation>
    </message>
    <message>
        <source>%1 is not a certificate request.</source>
        <translation>%1 ist keine Zertifikatanforderung.</translation>
    </message>
    <message>
        <source>Choose the file whose text begins with “BEGIN CERTIFICATE REQUEST”, often named .csr or .req.</source>
        <translation>Wählen Sie die Datei, deren Text mit „BEGIN CERTIFICATE REQUEST“ beginnt; oft endet ihr Name auf .csr oder .req.</translation>
    </message>
    <message>
        <source>The certificate request %1 is not signed with its own key.</source>
        <translation>Die Zertifikatanforderung %1 ist nicht mit ihrem eigenen Schlüssel signiert.</translation>
    </message>
    <message>
        <source>Whoever sent it has not proved to hold that key, or the file was changed on the way.</source>
        <translation>Wer sie geschickt hat, hat nicht nachgewiesen, diesen Schlüssel zu besitzen, oder die Datei wurde unterwegs geändert.</translation>
    </message>
    <message>
        <source>Ask for a new request.</source>
        <translation>Bitten Sie um eine neue Anforderung.</translation>
    </message>
    <message>
        <source>%1 is the certificate of an authority and is not renewed like others.</source>
        <translation>%1 ist das Zertifikat einer Zertifizierungsstelle und wird nicht wie andere erneuert.</translation>
    </message>
    <message>
        <source>Everything that it issued hangs on it.</source>
        <translation>Alles, was sie ausgestellt hat, hängt daran.</translation>
    </message>
    <message>
        <source>Create a new authority in time and move the users over to it.</source>
        <translation>Legen Sie rechtzeitig eine neue Zertifizierungsstelle an, und stellen Sie die Benutzer auf sie um.</translation>
    </message>
    <message>
        <source>There is an authority in the folder %1, but no register of what it issued.</source>
        <translation>Im Ordner %1 liegt eine Zertifizierungsstelle, aber kein Verzeichnis dessen, was sie ausgestellt hat.</translation>
    </message>
    <message>
        <source>Nothing is issued without it: what is not recorded cannot be revoked.</source>
        <translation>Ohne es wird nichts ausgestellt: Was nicht verzeichnet ist, kann nicht gesperrt werden.</translation>
    </message>
    <message>
        <source>Bring the register back from a backup. If there never was one, take the authority over, with its certificate and key, into a new folder.</source>
        <translation>Holen Sie das Verzeichnis aus einer Sicherung zurück. Wenn es nie eines gab, übernehmen Sie die Zertifizierungsstelle mit Zertifikat und Schlüssel in einen neuen Ordner.</translation>
    </message>
    <message>
        <source>The certificate with the serial number %1 is revoked since %2 and was not renewed.</source>
        <translation>Das Zertifikat mit der Seriennummer %1 ist seit %2 gesperrt und wurde nicht erneuert.</translation>
    </message>
    <message>
        <source>Its key may be in wrong hands, so it is not certified again.</source>
        <translation>Sein Schlüssel ist vielleicht in falschen Händen und wird deshalb nicht noch einmal zertifiziert.</translation>
    </message>
    <message>
        <source>If its owner is to have one again, issue a new certificate with a new key.</source>
        <translation>Soll sein Besitzer wieder eines haben, stellen Sie ein neues Zertifikat mit einem neuen Schlüssel aus.</translation>
    </message>
    <message>
        <source>The file %1 with the key of the authority is not there any more.</source>
        <translation>Die Datei %1 mit dem Schlüssel der Zertifizierungsstelle ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Without it nothing can be issued, renewed or revoked.</source>
        <translation>Ohne sie kann nichts ausgestellt, erneuert oder gesperrt werden.</translation>
    </message>
    <message>
        <source>Bring it back from a backup of the authority’s folder.</source>
        <translation>Holen Sie sie aus einer Sicherung des Ordners der Zertifizierungsstelle zurück.</translation>
    </message>
    <message>
        <source>The authority %1 has expired.</source>
        <translation>Die Zertifizierungsstelle %1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>Nobody would accept what it issues: a certificate is never valid longer than that of its authority.</source>
        <translation>Niemand würde annehmen, was sie ausstellt: Ein Zertifikat gilt nie länger als das seiner Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>Create a new authority, and let it issue the certificates anew.</source>
        <translation>Legen Sie eine neue Zertifizierungsstelle an, und lassen Sie die Zertifikate von ihr neu ausstellen.</translation>
    </message>
    <message>
        <source>The authority %1 is not valid yet.</source>
        <translation>Die Zertifizierungsstelle %1 ist noch nicht gültig.</translation>
    </message>
    <message>
        <source>Its certificate begins later, or the clock of this computer is wrong.</source>
        <translation>Ihr Zertifikat gilt erst später, oder die Uhr dieses Computers geht falsch.</translation>
    </message>
    <message>
        <source>Check date and time of this computer, or wait until it is valid.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers, oder warten Sie, bis sie gültig ist.</translation>
    </message>
    <message>
        <source>%1 does not stand above the authority %2: it has not issued its certificate, nor that of any above it.</source>
        <translation>%1 steht nicht über der Zertifizierungsstelle %2: Sie hat weder deren Zertifikat ausgestellt noch eines, das darüber steht.</translation>
    </message>
    <message>
        <source>What stands above goes into the PFX files and the instructions, so a stranger’s would be trusted there. Nothing was taken over.</source>
        <translation>Was darüber steht, kommt in die PFX-Dateien und in die Anleitungen; einer fremden Stelle würde dort vertraut. Es wurde nichts übernommen.</translation>
    </message>
    <message>
        <source>Give the certificate of whoever issued this one, or leave it out.</source>
        <translation>Geben Sie das Zertifikat der Stelle an, die dieses ausgestellt hat, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>%1 does not stand above this authority: it has not issued its certificate, nor that of any above it.</source>
        <translation>%1 steht nicht über dieser Zertifizierungsstelle: Sie hat weder deren Zertifikat ausgestellt noch eines, das darüber steht.</translation>
    </message>
</context>
<context>
    <name>AuthorityVerbs</name>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Thumbprint (SHA-1)</source>
        <translation>Fingerabdruck (SHA-1)</translation>
    </message>
    <message>
        <source>Keep a copy of the folder and of the passphrase, each in another place: without them nothing can be issued or revoked.</source>
        <translation>Bewahren Sie je eine Kopie des Ordners und der Passphrase an verschiedenen Orten auf: Ohne sie kann nichts ausgestellt oder gesperrt werden.</translation>
    </message>
    <message>
        <source>Created the authority %1 in %2.</source>
        <translation>Die Zertifizierungsstelle %1 wurde in %2 angelegt.</translation>
    </message>
    <message>
        <source>Took over the authority %1 into %2.</source>
        <translation>Die Zertifizierungsstelle %1 wurde in %2 übernommen.</translation>
    </message>
    <message>
        <source>Make a certificate authority in a folder of its own</source>
        <translation>Eine Zertifizierungsstelle in einem eigenen Ordner anlegen</translation>
    </message>
    <message>
        <source>The folder gets the certificate, the key, encrypted under a passphrase, and the register of everything that is issued.</source>
        <translation>Der Ordner bekommt das Zertifikat, den mit einer Passphrase verschlüsselten Schlüssel und das Register von allem, was ausgestellt wird.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>What the authority is called in its certificate.</source>
        <translation>Wie die Zertifizierungsstelle in ihrem Zertifikat heißt.</translation>
    </message>
    <message>
        <source>The organisation in its certificate.</source>
        <translation>Die Organisation in ihrem Zertifikat.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>ANZAHL</translation>
    </message>
    <message>
        <source>How long it is valid; otherwise 3650.</source>
        <translation>Wie lange es gültig ist; sonst 3650.</translation>
    </message>
    <message>
        <source>How many authorities may stand below it; otherwise none, and -1 for any number.</source>
        <translation>Wie viele Zertifizierungsstellen unter ihr stehen dürfen; sonst keine, und -1 für beliebig viele.</translation>
    </message>
    <message>
        <source>the passphrase for the authority’s key</source>
        <translation>die Passphrase für den Schlüssel der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Take over an authority that was made elsewhere</source>
        <translation>Eine Zertifizierungsstelle übernehmen, die anderswo angelegt wurde</translation>
    </message>
    <message>
        <source>Certificate and key may be in one file (PFX, PEM) or in two, the key encrypted or not. The source is not changed.</source>
        <translation>Zertifikat und Schlüssel können in einer Datei (PFX, PEM) oder in zweien liegen, der Schlüssel verschlüsselt oder nicht. Die Quelle wird nicht geändert.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>The authority’s certificate, or a PFX with both.</source>
        <translation>Das Zertifikat der Zertifizierungsstelle oder eine PFX mit beidem.</translation>
    </message>
    <message>
        <source>Its key, when that is in another file.</source>
        <translation>Ihr Schlüssel, wenn er in einer anderen Datei ist.</translation>
    </message>
    <message>
        <source>The certificates above it, up to the root.</source>
        <translation>Die Zertifikate über ihr, bis zur Stammzertifizierungsstelle.</translation>
    </message>
    <message>
        <source>the password of the key or PFX</source>
        <translation>das Kennwort des Schlüssels oder der PFX</translation>
    </message>
    <message>
        <source>%1, into “%2”:</source>
        <comment>what to import, and the store</comment>
        <translation>%1, nach „%2“:</translation>
    </message>
</context>
<context>
    <name>AuthorityWords</name>
    <message>
        <source>valid</source>
        <translation>gültig</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <translation>noch nicht gültig</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>kein Grund angegeben</translation>
    </message>
    <message>
        <source>the key is lost or in wrong hands</source>
        <translation>der Schlüssel ist verloren oder in falschen Händen</translation>
    </message>
    <message>
        <source>the authority’s key is in wrong hands</source>
        <translation>der Schlüssel der Zertifizierungsstelle ist in falschen Händen</translation>
    </message>
    <message>
        <source>the name or department changed</source>
        <translation>Name oder Abteilung haben sich geändert</translation>
    </message>
    <message>
        <source>replaced by another certificate</source>
        <translation>durch ein anderes Zertifikat ersetzt</translation>
    </message>
    <message>
        <source>the user left, or the server is gone</source>
        <translation>der Benutzer ist ausgeschieden, oder den Server gibt es nicht mehr</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>vorläufig gesperrt</translation>
    </message>
    <message>
        <source>access was withdrawn</source>
        <translation>der Zugang wurde entzogen</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>mäßig</translation>
    </message>
    <message>
        <source>good</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>strong</source>
        <translation>stark</translation>
    </message>
    <message>
        <source>Weak: whoever gets the file guesses it in a short time.</source>
        <translation>Schwach: Wer die Datei bekommt, errät es in kurzer Zeit.</translation>
    </message>
    <message>
        <source>Fair: enough for a file that is deleted after it was installed.</source>
        <translation>Mäßig: genug für eine Datei, die nach dem Installieren gelöscht wird.</translation>
    </message>
    <message>
        <source>Good: guessing it takes years of computing.</source>
        <translation>Gut: Es zu erraten dauert Jahre an Rechenzeit.</translation>
    </message>
    <message>
        <source>Strong: guessing it is out of reach.</source>
        <translation>Stark: Es zu erraten ist aussichtslos.</translation>
    </message>
    <message>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <source>%1, %2 with %3 rounds</source>
        <translation>%1, %2 mit %3 Runden</translation>
    </message>
    <message>
        <source>elliptic curve P-256</source>
        <translation>elliptische Kurve P-256</translation>
    </message>
    <message>
        <source>elliptic curve P-384</source>
        <translation>elliptische Kurve P-384</translation>
    </message>
    <message>
        <source>RSA, 2048 bits</source>
        <translation>RSA, 2048 Bit</translation>
    </message>
    <message>
        <source>RSA, 3072 bits</source>
        <translation>RSA, 3072 Bit</translation>
    </message>
    <message>
        <source>RSA, 4096 bits</source>
        <translation>RSA, 4096 Bit</translation>
    </message>
    <message>
        <source>Windows Server 2016 and older</source>
        <translation>Windows Server 2016 und älter</translation>
    </message>
    <message>
        <source>Windows 10 1709, Windows Server 2019 and newer</source>
        <translation>Windows 10 1709, Windows Server 2019 und neuer</translation>
    </message>
    <message>
        <source>Triple DES and SHA-1: old, but the only thing that old systems read. They report a newer file as a wrong password. Choose a long password.</source>
        <translation>Triple DES und SHA-1: alt, aber das Einzige, was alte Systeme lesen. Eine neuere Datei melden sie als falsches Kennwort. Wählen Sie ein langes Kennwort.</translation>
    </message>
    <message>
        <source>AES-256 and SHA-256. Windows Server 2016 and older report such a file as a wrong password.</source>
        <translation>AES-256 und SHA-256. Windows Server 2016 und älter melden eine solche Datei als falsches Kennwort.</translation>
    </message>
    <message>
        <source>The name is missing.</source>
        <translation>Der Name fehlt.</translation>
    </message>
    <message>
        <source>%1 is not an e-mail address.</source>
        <translation>%1 ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>%1 is not a user principal name, which looks like “user@contoso.com”.</source>
        <translation>%1 ist kein Benutzerprinzipalname; der sieht aus wie „user@contoso.com“.</translation>
    </message>
    <message>
        <source>The name %1 stands in line %2 already.</source>
        <translation>Der Name %1 steht schon in Zeile %2.</translation>
    </message>
    <message>
        <source>The account %1 stands in line %2 already.</source>
        <translation>Das Konto %1 steht schon in Zeile %2.</translation>
    </message>
    <message>
        <source>The e-mail address %1 stands in line %2 already.</source>
        <translation>Die E-Mail-Adresse %1 steht schon in Zeile %2.</translation>
    </message>
    <message>
        <source>There is a valid certificate for this user already, number %1.</source>
        <translation>Für diesen Benutzer gibt es schon ein gültiges Zertifikat, Nummer %1.</translation>
    </message>
    <message>
        <source>There are more cells than columns, from %1 on; a name with a separator in it needs quotation marks.</source>
        <translation>Ab %1 gibt es mehr Zellen als Spalten; ein Name, der ein Trennzeichen enthält, braucht Anführungszeichen.</translation>
    </message>
    <message>
        <source>will be issued</source>
        <translation>wird ausgestellt</translation>
    </message>
    <message>
        <source>will not be issued</source>
        <translation>wird nicht ausgestellt</translation>
    </message>
    <message>
        <source>It is valid until %1; write a new one before, or IIS refuses everybody with 403.13.</source>
        <translation>Sie ist bis %1 gültig; schreiben Sie vorher eine neue, sonst weist IIS alle mit 403.13 ab.</translation>
    </message>
    <message>
        <source>The revocation list was written to %1.</source>
        <translation>Die Sperrliste wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>The issued certificates name no address for it, so servers find it only in their own store.</source>
        <translation>Die ausgestellten Zertifikate nennen keine Adresse für sie; deshalb finden Server sie nur in ihrem eigenen Speicher.</translation>
    </message>
    <message>
        <source>On every server, run as administrator: %1.</source>
        <translation>Führen Sie auf jedem Server als Administrator aus: %1.</translation>
    </message>
    <message>
        <source>Copy it to where the certificates say it is: %1. The servers must reach that address without a proxy that asks for a sign-in; check it there with %2.</source>
        <translation>Kopieren Sie sie dorthin, wo sie den Zertifikaten zufolge liegt: %1. Die Server müssen diese Adresse ohne einen Proxy erreichen, der eine Anmeldung verlangt; prüfen Sie das dort mit %2.</translation>
    </message>
    <message>
        <source>Revoked on %1: %2.</source>
        <translation>Gesperrt am %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates that were issued before do not name that address: for them, servers find the list only in their own store.</source>
        <translation>
            <numerusform>%n Zertifikat, das vorher ausgestellt wurde, nennt diese Adresse nicht: Für dieses finden Server die Liste nur in ihrem eigenen Speicher.</numerusform>
            <numerusform>%n Zertifikate, die vorher ausgestellt wurden, nennen diese Adresse nicht: Für diese finden Server die Liste nur in ihrem eigenen Speicher.</numerusform>
        </translation>
    </message>
    <message>
        <source>The name %1 cannot stand in a certificate: it has %2 characters, and 64 are the most.</source>
        <translation>Der Name %1 kann nicht in einem Zertifikat stehen: Er hat %2 Zeichen, erlaubt sind höchstens 64.</translation>
    </message>
    <message>
        <source>The name %1 cannot stand in a certificate: there are marks in it that turn the writing direction. Type it anew instead of pasting it.</source>
        <translation>Der Name %1 kann nicht in einem Zertifikat stehen: Er enthält Zeichen, die die Schreibrichtung umkehren. Tippen Sie ihn neu, statt ihn einzufügen.</translation>
    </message>
    <message>
        <source>The name %1 cannot stand in a certificate: there are control characters in it. Type it anew instead of pasting it.</source>
        <translation>Der Name %1 kann nicht in einem Zertifikat stehen: Er enthält Steuerzeichen. Tippen Sie ihn neu, statt ihn einzufügen.</translation>
    </message>
    <message>
        <source>A certificate was issued for this user, number %1, but it was never written to a file: revoke that one, and a new one is made.</source>
        <translation>Für diese Person wurde ein Zertifikat ausgestellt, Nummer %1, aber nie in eine Datei geschrieben: Sperren Sie es; ein neues wird gemacht.</translation>
    </message>
</context>
<context>
    <name>Certificates</name>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>protected by IIS</source>
        <translation>von IIS geschützt</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>Klartext</translation>
    </message>
    <message>
        <source>IIS compares this text with what the visitor’s browser sends, so it never matches and the person gets 401.</source>
        <translation>IIS vergleicht diesen Text mit dem, was der Browser des Besuchers sendet; er passt also nie, und die Person bekommt 401.</translation>
    </message>
    <message>
        <source>There is no certificate in it.</source>
        <translation>Es steht kein Zertifikat darin.</translation>
    </message>
    <message>
        <source>Add the certificate.</source>
        <translation>Fügen Sie das Zertifikat hinzu.</translation>
    </message>
    <message>
        <source>The certificate still has its BEGIN and END lines.</source>
        <translation>Das Zertifikat hat noch seine BEGIN- und END-Zeilen.</translation>
    </message>
    <message>
        <source>Take the lines out; the rest is intact.</source>
        <translation>Entfernen Sie die Zeilen; der Rest ist unversehrt.</translation>
    </message>
    <message>
        <source>The certificate is broken into several lines.</source>
        <translation>Das Zertifikat ist in mehrere Zeilen umbrochen.</translation>
    </message>
    <message>
        <source>IIS wants it in one line. That it matches with breaks is not documented by Microsoft and not tested on a real server.</source>
        <translation>IIS will es in einer Zeile. Ob es mit Umbrüchen passt, dokumentiert Microsoft nicht, und auf einem echten Server wurde es nicht geprüft.</translation>
    </message>
    <message>
        <source>Take the line breaks out; the rest is intact.</source>
        <translation>Entfernen Sie die Umbrüche; der Rest ist unversehrt.</translation>
    </message>
    <message>
        <source>The certificate contains characters that are not base64.</source>
        <translation>Das Zertifikat enthält Zeichen, die kein Base64 sind.</translation>
    </message>
    <message>
        <source>Put the certificate in again from its file.</source>
        <translation>Fügen Sie das Zertifikat noch einmal aus seiner Datei ein.</translation>
    </message>
    <message>
        <source>What stands there is not a certificate.</source>
        <translation>Was dort steht, ist kein Zertifikat.</translation>
    </message>
    <message>
        <source>Put the certificate in from its file.</source>
        <translation>Fügen Sie das Zertifikat aus seiner Datei ein.</translation>
    </message>
    <message>
        <source>Subject %1 is %2</source>
        <translation>Antragsteller: %1 ist %2</translation>
    </message>
    <message>
        <source>Subject %1 is %2, capitals ignored</source>
        <translation>Antragsteller: %1 ist %2, Großschreibung egal</translation>
    </message>
    <message>
        <source>Issuer %1 is %2</source>
        <translation>Aussteller: %1 ist %2</translation>
    </message>
    <message>
        <source>Issuer %1 is %2, capitals ignored</source>
        <translation>Aussteller: %1 ist %2, Großschreibung egal</translation>
    </message>
    <message>
        <source>no rule</source>
        <translation>keine Regel</translation>
    </message>
    <message>
        <source>%1, and %2</source>
        <comment>two rules that have to fit both</comment>
        <translation>%1, und %2</translation>
    </message>
    <message>
        <source>unknown kind of key</source>
        <translation>unbekannte Schlüsselart</translation>
    </message>
    <message>
        <source>RSA, %1 bits</source>
        <translation>RSA, %1 Bit</translation>
    </message>
    <message>
        <source>elliptic curve, %1 bits</source>
        <translation>elliptische Kurve, %1 Bit</translation>
    </message>
    <message>
        <source>elliptic curve %1</source>
        <translation>elliptische Kurve %1</translation>
    </message>
    <message>
        <source>DSA, %1 bits</source>
        <translation>DSA, %1 Bit</translation>
    </message>
    <message>
        <source>client authentication</source>
        <translation>Clientauthentifizierung</translation>
    </message>
    <message>
        <source>server authentication</source>
        <translation>Serverauthentifizierung</translation>
    </message>
    <message>
        <source>smart card logon</source>
        <translation>Smartcard-Anmeldung</translation>
    </message>
    <message>
        <source>any purpose</source>
        <translation>jeder Zweck</translation>
    </message>
    <message>
        <source>not valid before %1</source>
        <translation>gilt erst ab %1</translation>
    </message>
    <message>
        <source>expired today</source>
        <translation>heute abgelaufen</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>am %1 abgelaufen</translation>
    </message>
    <message>
        <source>expires today</source>
        <translation>läuft heute ab</translation>
    </message>
    <message>
        <source>expires tomorrow</source>
        <translation>läuft morgen ab</translation>
    </message>
    <message>
        <source>expires in %1 days</source>
        <translation>läuft in %1 Tagen ab</translation>
    </message>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>The certificate is not whole: characters are missing, mostly its last ones.</source>
        <translation>Das Zertifikat ist nicht vollständig: Zeichen fehlen, meist die letzten.</translation>
    </message>
    <message>
        <source>%1 %2 is %3</source>
        <comment>an unknown part of a certificate, its sub-field, text</comment>
        <translation>%1 %2 ist %3</translation>
    </message>
</context>
<context>
    <name>Chain</name>
    <message>
        <source>%1 has been revoked.</source>
        <translation>%1 wurde gesperrt.</translation>
    </message>
    <message>
        <source>IIS refuses it with 403.13.</source>
        <translation>IIS weist es mit 403.13 zurück.</translation>
    </message>
    <message>
        <source>Issue a new certificate.</source>
        <translation>Stellen Sie ein neues Zertifikat aus.</translation>
    </message>
    <message>
        <source>Whether %1 has been revoked cannot be told: the list of its issuer is missing.</source>
        <translation>Ob %1 gesperrt wurde, lässt sich nicht sagen: Die Sperrliste des Ausstellers fehlt.</translation>
    </message>
    <message>
        <source>A server that checks and finds no list refuses with 403.13.</source>
        <translation>Ein Server, der prüft und keine Liste findet, weist mit 403.13 ab.</translation>
    </message>
    <message>
        <source>Publish the list of revoked certificates where the server finds it.</source>
        <translation>Veröffentlichen Sie die Sperrliste dort, wo der Server sie findet.</translation>
    </message>
    <message>
        <source>The list of revoked certificates for %1 is out of date.</source>
        <translation>Die Sperrliste für %1 ist veraltet.</translation>
    </message>
    <message>
        <source>A server treats that as if there were no list, and refuses with 403.13.</source>
        <translation>Ein Server behandelt das, als gäbe es keine Liste, und weist mit 403.13 ab.</translation>
    </message>
    <message>
        <source>Publish a new list.</source>
        <translation>Veröffentlichen Sie eine neue Liste.</translation>
    </message>
    <message>
        <source>The list of revoked certificates for %1 is not valid.</source>
        <translation>Die Sperrliste für %1 ist ungültig.</translation>
    </message>
    <message>
        <source>Its signature or its form is wrong.</source>
        <translation>Ihre Signatur oder ihre Form ist falsch.</translation>
    </message>
    <message>
        <source>a certificate</source>
        <translation>ein Zertifikat</translation>
    </message>
    <message>
        <source>Have the certificate issued anew.</source>
        <translation>Lassen Sie das Zertifikat neu ausstellen.</translation>
    </message>
    <message>
        <source>The authority that issued %1 is missing.</source>
        <translation>Die Zertifizierungsstelle, die %1 ausgestellt hat, fehlt.</translation>
    </message>
    <message>
        <source>It is called %1.</source>
        <translation>Sie heißt %1.</translation>
    </message>
    <message>
        <source>Add the authority’s certificate.</source>
        <translation>Fügen Sie das Zertifikat der Zertifizierungsstelle hinzu.</translation>
    </message>
    <message>
        <source>The chain ends at %1, which is not trusted.</source>
        <translation>Die Kette endet bei %1; diesem Zertifikat wird nicht vertraut.</translation>
    </message>
    <message>
        <source>IIS refuses such certificates with 403.16.</source>
        <translation>IIS weist solche Zertifikate mit 403.16 zurück.</translation>
    </message>
    <message>
        <source>If it is right, import it into Trusted Root Certification Authorities.</source>
        <translation>Wenn es das richtige ist, importieren Sie es unter Vertrauenswürdige Stammzertifizierungsstellen.</translation>
    </message>
    <message>
        <source>%1 has expired.</source>
        <translation>%1 ist abgelaufen.</translation>
    </message>
    <message>
        <source>Everything below it is refused too.</source>
        <translation>Auch alles darunter wird zurückgewiesen.</translation>
    </message>
    <message>
        <source>Renew it.</source>
        <translation>Erneuern Sie es.</translation>
    </message>
    <message>
        <source>%1 is not valid yet.</source>
        <translation>%1 gilt noch nicht.</translation>
    </message>
    <message>
        <source>Wait, or check the clock.</source>
        <translation>Warten Sie, oder prüfen Sie die Uhr.</translation>
    </message>
    <message>
        <source>%1 is not made for this purpose.</source>
        <translation>%1 ist nicht für diesen Zweck bestimmt.</translation>
    </message>
    <message>
        <source>Use a certificate that is.</source>
        <translation>Verwenden Sie ein Zertifikat, das es ist.</translation>
    </message>
    <message>
        <source>The signature of %1 is wrong.</source>
        <translation>Die Signatur von %1 ist falsch.</translation>
    </message>
    <message>
        <source>It was changed, or another authority of the same name made it.</source>
        <translation>Es wurde verändert, oder eine andere Zertifizierungsstelle gleichen Namens hat es ausgestellt.</translation>
    </message>
    <message>
        <source>%1 has issued a certificate, but it may not.</source>
        <translation>%1 hat ein Zertifikat ausgestellt, darf das aber nicht.</translation>
    </message>
    <message>
        <source>Have the certificate issued by an authority.</source>
        <translation>Lassen Sie das Zertifikat von einer Zertifizierungsstelle ausstellen.</translation>
    </message>
    <message>
        <source>There are more authorities below %1 than it allows.</source>
        <translation>Unter %1 stehen mehr Zertifizierungsstellen als dort erlaubt.</translation>
    </message>
    <message>
        <source>An authority above does not allow the name in %1.</source>
        <translation>Eine übergeordnete Zertifizierungsstelle erlaubt den Namen in %1 nicht.</translation>
    </message>
    <message>
        <source>%1 has a part that cannot be understood.</source>
        <translation>%1 hat einen Teil, der nicht verstanden werden kann.</translation>
    </message>
    <message>
        <source>%1 is not accepted.</source>
        <translation>%1 wird nicht angenommen.</translation>
    </message>
    <message>
        <source>The cryptographic library says: %1.</source>
        <translation>Die kryptografische Bibliothek meldet: %1.</translation>
    </message>
</context>
<context>
    <name>CheckVerb</name>
    <message>
        <source>%1 (line %2)</source>
        <comment>what was found, where in the file</comment>
        <translation>%1 (Zeile %2)</translation>
    </message>
    <message>
        <source>Nothing to object to.</source>
        <translation>Nichts zu beanstanden.</translation>
    </message>
    <message>
        <source>%1, %2, %3.</source>
        <comment>so many errors, warnings, remarks</comment>
        <translation>%1, %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n Hinweis</numerusform>
            <numerusform>%n Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>… and %n more; --json lists all.</source>
        <translation>
            <numerusform>… und %n weiterer Befund; --json führt alle auf.</numerusform>
            <numerusform>… und %n weitere Befunde; --json führt alle auf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look for what is wrong, risky or worth knowing in the file</source>
        <translation>Suchen, was in der Datei falsch, riskant oder wissenswert ist</translation>
    </message>
    <message>
        <source>Mappings that cannot work, certificates that have expired, ways round the certificate, settings that IIS refuses. Nothing is changed. The exit code is 3 when there is an error.</source>
        <translation>Zuordnungen, die nicht funktionieren können, abgelaufene Zertifikate, Wege am Zertifikat vorbei, Einstellungen, die IIS zurückweist. Nichts wird geändert. Der Exitcode ist 3, wenn es einen Fehler gibt.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>This site only; otherwise all of them.</source>
        <translation>Nur diese Website; sonst alle.</translation>
    </message>
    <message>
        <source>Do not look into the certificates; for very long lists.</source>
        <translation>Nicht in die Zertifikate hineinsehen; für sehr lange Listen.</translation>
    </message>
    <message>
        <source>(a site without a name)</source>
        <translation>(eine Website ohne Namen)</translation>
    </message>
</context>
<context>
    <name>Console</name>
    <message>
        <source>%1 [y/N] </source>
        <comment>the letters have to be those of the answers</comment>
        <translation>%1 [j/N] </translation>
    </message>
    <message>
        <source>y</source>
        <comment>short yes</comment>
        <translation>j</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>long yes</comment>
        <translation>ja</translation>
    </message>
    <message>
        <source>The output could not be written: %1.</source>
        <translation>Die Ausgabe konnte nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>What arrived of it is not all. What was done stays done.</source>
        <translation>Was davon angekommen ist, ist nicht alles. Was getan wurde, bleibt getan.</translation>
    </message>
    <message>
        <source>Make room where the output goes, and look again.</source>
        <translation>Schaffen Sie Platz, wohin die Ausgabe geht, und sehen Sie noch einmal nach.</translation>
    </message>
</context>
<context>
    <name>DemoVerb</name>
    <message>
        <source>the authority</source>
        <translation>die Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>the server, www.contoso.com</source>
        <translation>der Server, www.contoso.com</translation>
    </message>
    <message>
        <source>a client, for the account CONTOSO\%1</source>
        <translation>ein Client, für das Konto CONTOSO\%1</translation>
    </message>
    <message>
        <source>Their private keys were only in memory and are gone: a demonstration&apos;s keys belong on no server. The accounts&apos; passwords are made up.</source>
        <translation>Ihre privaten Schlüssel waren nur im Arbeitsspeicher und sind weg: Die Schlüssel einer Vorführung gehören auf keinen Server. Die Kennwörter der Konten sind erfunden.</translation>
    </message>
    <message>
        <source>A folder with a copy of the sample server&apos;s configuration</source>
        <translation>Ein Ordner mit einer Kopie der Konfiguration des Beispielservers</translation>
    </message>
    <message>
        <source>Certificates, issued on the spot</source>
        <translation>Zertifikate, an Ort und Stelle ausgestellt</translation>
    </message>
    <message>
        <source>The plan for “%1”: what is, and what is missing</source>
        <translation>Der Plan für „%1“: was da ist und was fehlt</translation>
    </message>
    <message>
        <source>The lines that will change</source>
        <translation>Die Zeilen, die sich ändern</translation>
    </message>
    <message>
        <source>Applying it</source>
        <translation>Das Anwenden</translation>
    </message>
    <message>
        <source>The five steps afterwards, and applying it again</source>
        <translation>Die fünf Schritte danach, und noch einmal anwenden</translation>
    </message>
    <message>
        <source>Do the main job on a sample, unattended, and show every step</source>
        <translation>Die Hauptaufgabe unbeaufsichtigt an einem Beispiel ausführen und jeden Schritt zeigen</translation>
    </message>
    <message>
        <source>In a new folder: copies a sample configuration, issues an authority, a server and two client certificates, plans, shows the changed lines, applies them, and plans again to show that nothing is left to do. Touches nothing outside the folder.</source>
        <translation>In einem neuen Ordner: kopiert eine Beispielkonfiguration, stellt eine Zertifizierungsstelle, ein Server- und zwei Clientzertifikate aus, plant, zeigt die geänderten Zeilen, wendet sie an und plant noch einmal, um zu zeigen, dass nichts mehr zu tun ist. Außerhalb des Ordners wird nichts angerührt.</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>A folder that is empty or does not exist yet.</source>
        <translation>Ein Ordner, der leer ist oder den es noch nicht gibt.</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>line %1, column %2</source>
        <translation>Zeile %1, Spalte %2</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>The operating system says: %1.</source>
        <translation>Das Betriebssystem meldet: %1.</translation>
    </message>
    <message>
        <source>The program found a mistake in itself and stopped.</source>
        <translation>Das Programm hat einen Fehler in sich selbst gefunden und angehalten.</translation>
    </message>
    <message>
        <source>Nothing that you entered is wrong, and the file was not changed.</source>
        <translation>Ihre Eingaben sind nicht falsch, und die Datei wurde nicht geändert.</translation>
    </message>
    <message>
        <source>Please report it with these words: %1.</source>
        <translation>Bitte melden Sie es mit diesen Worten: %1.</translation>
    </message>
    <message>
        <source>Stopped, as asked.</source>
        <translation>Angehalten, wie gewünscht.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Not applied, as answered.</source>
        <translation>Nicht angewendet, wie geantwortet.</translation>
    </message>
    <message>
        <source>The plan is not ready: something in it is still open.</source>
        <translation>Der Plan ist nicht bereit: Etwas darin ist noch offen.</translation>
    </message>
    <message>
        <source>Look at the steps marked as blocked; each says what is missing.</source>
        <translation>Sehen Sie sich die blockierten Schritte an; jeder sagt, was fehlt.</translation>
    </message>
    <message>
        <source>A question has to be answered, and nobody can be asked here.</source>
        <translation>Eine Frage muss beantwortet werden, und hier kann niemand gefragt werden.</translation>
    </message>
    <message>
        <source>Run it in a terminal, or give the answer in advance.</source>
        <translation>Starten Sie es in einem Terminal, oder geben Sie die Antwort im Voraus.</translation>
    </message>
    <message>
        <source>The password for %1 has to be asked for, and nobody can be asked here.</source>
        <translation>Nach dem Kennwort für %1 muss gefragt werden, und hier kann niemand gefragt werden.</translation>
    </message>
    <message>
        <source>The file %1 does not exist.</source>
        <translation>Die Datei %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>%1 is a folder, and a file is needed here.</source>
        <translation>%1 ist ein Ordner, und hier wird eine Datei gebraucht.</translation>
    </message>
    <message>
        <source>Name the file inside the folder.</source>
        <translation>Nennen Sie die Datei in dem Ordner.</translation>
    </message>
    <message>
        <source>The file %1 may not be read by this account.</source>
        <translation>Die Datei %1 darf von diesem Konto nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Ask for read permission, or run this program as an account that has it.</source>
        <translation>Bitten Sie um das Leserecht, oder starten Sie dieses Programm unter einem Konto, das es hat.</translation>
    </message>
    <message>
        <source>The file %1 may not be written by this account.</source>
        <translation>Die Datei %1 darf von diesem Konto nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>Sie blieb, wie sie war.</translation>
    </message>
    <message>
        <source>Run this program as an account that may write it (on a server: as administrator), or work on a copy.</source>
        <translation>Starten Sie dieses Programm unter einem Konto, das sie schreiben darf (auf einem Server: als Administrator), oder arbeiten Sie an einer Kopie.</translation>
    </message>
    <message>
        <source>The file %1 is larger than the %2 that can be read here.</source>
        <translation>Die Datei %1 ist größer als die %2, die hier gelesen werden können.</translation>
    </message>
    <message>
        <source>Nothing of it was read.</source>
        <translation>Nichts davon wurde gelesen.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>Die Datei %1 ist leer.</translation>
    </message>
    <message>
        <source>Check that it is the right file and that it was copied completely.</source>
        <translation>Prüfen Sie, ob es die richtige Datei ist und ob sie vollständig kopiert wurde.</translation>
    </message>
    <message>
        <source>The file %1 could not be read to its end.</source>
        <translation>Die Datei %1 konnte nicht bis zum Ende gelesen werden.</translation>
    </message>
    <message>
        <source>Check the disk or the network connection, then try again.</source>
        <translation>Prüfen Sie den Datenträger oder die Netzwerkverbindung, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The file %1 could not be written.</source>
        <translation>Die Datei %1 konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>There is a file %1 already, and it was not replaced.</source>
        <translation>Die Datei %1 gibt es schon, und sie wurde nicht ersetzt.</translation>
    </message>
    <message>
        <source>Choose another name, or move the existing file away.</source>
        <translation>Wählen Sie einen anderen Namen, oder verschieben Sie die vorhandene Datei.</translation>
    </message>
    <message>
        <source>The file %1 has a second name (a hard link), so it was not replaced.</source>
        <translation>Die Datei %1 hat einen zweiten Namen (einen Hardlink), deshalb wurde sie nicht ersetzt.</translation>
    </message>
    <message>
        <source>Replacing it would leave the other name with the old content.</source>
        <translation>Würde sie ersetzt, behielte der andere Name den alten Inhalt.</translation>
    </message>
    <message>
        <source>Remove the other name, or work on a copy.</source>
        <translation>Entfernen Sie den anderen Namen, oder arbeiten Sie an einer Kopie.</translation>
    </message>
    <message>
        <source>No file can be created in the folder %1 by this account.</source>
        <translation>Im Ordner %1 kann dieses Konto keine Datei anlegen.</translation>
    </message>
    <message>
        <source>The disk of %1 is full.</source>
        <translation>Der Datenträger von %1 ist voll.</translation>
    </message>
    <message>
        <source>The file was left as it is.</source>
        <translation>Die Datei blieb, wie sie war.</translation>
    </message>
    <message>
        <source>Make room for about twice the size of the file, then try again.</source>
        <translation>Schaffen Sie Platz für etwa das Doppelte der Datei, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The file %1 was changed by someone else after it was read.</source>
        <translation>Die Datei %1 wurde von jemand anderem geändert, nachdem sie gelesen worden war.</translation>
    </message>
    <message>
        <source>Nothing was written, so that change is not lost.</source>
        <translation>Es wurde nichts geschrieben, diese Änderung ging also nicht verloren.</translation>
    </message>
    <message>
        <source>Start again from the file as it is now.</source>
        <translation>Beginnen Sie neu mit der Datei, wie sie jetzt ist.</translation>
    </message>
    <message>
        <source>The backup %1 could not be made.</source>
        <translation>Die Sicherung %1 konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Without a verified backup nothing is written; the file was left as it is.</source>
        <translation>Ohne geprüfte Sicherung wird nichts geschrieben; die Datei blieb, wie sie war.</translation>
    </message>
    <message>
        <source>Check that the folder can be written and has room, then try again.</source>
        <translation>Prüfen Sie, ob der Ordner beschreibbar ist und Platz hat, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>What was read back from %1 is not what was written.</source>
        <translation>Was aus %1 zurückgelesen wurde, ist nicht das, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>The disk or the network share does not keep what it is given; the file was left as it is.</source>
        <translation>Der Datenträger oder die Netzwerkfreigabe behält nicht, was man ihr gibt; die Datei blieb, wie sie war.</translation>
    </message>
    <message>
        <source>Do not use this disk or share for configuration files before it has been checked.</source>
        <translation>Verwenden Sie diesen Datenträger oder diese Freigabe nicht für Konfigurationsdateien, bevor sie geprüft wurde.</translation>
    </message>
    <message>
        <source>The file %1 was changed after this program last wrote it.</source>
        <translation>Die Datei %1 wurde geändert, nachdem dieses Programm sie zuletzt geschrieben hat.</translation>
    </message>
    <message>
        <source>Undo would throw that change away, so nothing was done.</source>
        <translation>„Rückgängig“ würde diese Änderung verwerfen, deshalb wurde nichts getan.</translation>
    </message>
    <message>
        <source>Compare the file with the backup beside it, and put back by hand what you need.</source>
        <translation>Vergleichen Sie die Datei mit der Sicherung daneben, und übernehmen Sie von Hand, was Sie brauchen.</translation>
    </message>
    <message>
        <source>The journal %1 is damaged in line %2.</source>
        <translation>Das Journal %1 ist in Zeile %2 beschädigt.</translation>
    </message>
    <message>
        <source>What was written last cannot be known from it, so nothing was undone.</source>
        <translation>Was zuletzt geschrieben wurde, ist daraus nicht zu erfahren, deshalb wurde nichts rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Put back the newest backup beside the file by hand, and move the journal away.</source>
        <translation>Stellen Sie die neueste Sicherung neben der Datei von Hand wieder her, und verschieben Sie das Journal.</translation>
    </message>
    <message>
        <source>%1 is not valid XML: the mistake is at %2.</source>
        <translation>%1 ist kein gültiges XML: Der Fehler ist bei %2.</translation>
    </message>
    <message>
        <source>%1 is not valid XML.</source>
        <translation>%1 ist kein gültiges XML.</translation>
    </message>
    <message>
        <source>The XML reader found: %1.</source>
        <translation>Der XML-Leser meldet: %1.</translation>
    </message>
    <message>
        <source>Correct that place in a text editor, or restore a good copy; IIS does not start from this file either.</source>
        <translation>Berichtigen Sie diese Stelle in einem Texteditor, oder stellen Sie eine gute Kopie wieder her; auch IIS startet mit dieser Datei nicht.</translation>
    </message>
    <message>
        <source>%1 ends too early, at %2.</source>
        <translation>%1 endet zu früh, bei %2.</translation>
    </message>
    <message>
        <source>%1 ends too early.</source>
        <translation>%1 endet zu früh.</translation>
    </message>
    <message>
        <source>Its end is missing, as after an interrupted copy. It was left as it is.</source>
        <translation>Das Ende fehlt, wie nach einer unterbrochenen Kopie. Die Datei blieb, wie sie war.</translation>
    </message>
    <message>
        <source>Copy it again, or restore a backup.</source>
        <translation>Kopieren Sie sie noch einmal, oder stellen Sie eine Sicherung wieder her.</translation>
    </message>
    <message>
        <source>%1 contains a document type declaration at %2.</source>
        <translation>%1 enthält bei %2 eine Dokumenttyp-Deklaration.</translation>
    </message>
    <message>
        <source>%1 contains a document type declaration.</source>
        <translation>%1 enthält eine Dokumenttyp-Deklaration.</translation>
    </message>
    <message>
        <source>Such declarations can make a file mean something else than it shows, and IIS files have none, so it is refused.</source>
        <translation>Solche Deklarationen können einer Datei eine andere Bedeutung geben, als man sieht, und Dateien von IIS haben keine; deshalb wird sie zurückgewiesen.</translation>
    </message>
    <message>
        <source>Check where the file comes from, and remove the declaration.</source>
        <translation>Prüfen Sie, woher die Datei kommt, und entfernen Sie die Deklaration.</translation>
    </message>
    <message>
        <source>%1 is written in a character encoding that cannot be read here.</source>
        <translation>%1 ist in einer Zeichenkodierung geschrieben, die hier nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>%1 is valid XML, but not an applicationHost.config.</source>
        <translation>%1 ist gültiges XML, aber keine applicationHost.config.</translation>
    </message>
    <message>
        <source>An applicationHost.config starts with &lt;configuration&gt; and lists the sites of the server.</source>
        <translation>Eine applicationHost.config beginnt mit &lt;configuration&gt; und führt die Websites des Servers auf.</translation>
    </message>
    <message>
        <source>On a server it is in the folder %windir%\System32\inetsrv\config; a web.config does not do.</source>
        <translation>Auf einem Server liegt sie im Ordner %windir%\System32\inetsrv\config; eine web.config genügt nicht.</translation>
    </message>
    <message>
        <source>There is no site %1 in this configuration.</source>
        <translation>Eine Website %1 gibt es in dieser Konfiguration nicht.</translation>
    </message>
    <message>
        <source>It has no sites at all.</source>
        <translation>Sie hat überhaupt keine Websites.</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>Sie hat: %1.</translation>
    </message>
    <message>
        <source>Use the name as IIS Manager shows it under Sites.</source>
        <translation>Verwenden Sie den Namen, den der IIS-Manager unter Sites zeigt.</translation>
    </message>
    <message>
        <source>The location %1 stands twice in the file, the second time at %2.</source>
        <translation>Der Ort %1 steht zweimal in der Datei, das zweite Mal bei %2.</translation>
    </message>
    <message>
        <source>The location %1 stands twice in the file.</source>
        <translation>Der Ort %1 steht zweimal in der Datei.</translation>
    </message>
    <message>
        <source>Both hold the same section, which IIS refuses with error 500.19.</source>
        <translation>Beide enthalten denselben Abschnitt; das weist IIS mit Fehler 500.19 zurück.</translation>
    </message>
    <message>
        <source>Merge the two in a text editor, then try again.</source>
        <translation>Führen Sie die beiden in einem Texteditor zusammen, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The section %1 stands twice for the same path, the second time at %2.</source>
        <translation>Der Abschnitt %1 steht zweimal für denselben Pfad, das zweite Mal bei %2.</translation>
    </message>
    <message>
        <source>The section %1 stands twice for the same path.</source>
        <translation>Der Abschnitt %1 steht zweimal für denselben Pfad.</translation>
    </message>
    <message>
        <source>IIS refuses that with error 500.19.</source>
        <translation>IIS weist das mit Fehler 500.19 zurück.</translation>
    </message>
    <message>
        <source>Remove one of the two in a text editor, then try again.</source>
        <translation>Entfernen Sie einen der beiden in einem Texteditor, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The section %1 is locked by %2.</source>
        <translation>Der Abschnitt %1 ist durch %2 gesperrt.</translation>
    </message>
    <message>
        <source>The section %1 is locked.</source>
        <translation>Der Abschnitt %1 ist gesperrt.</translation>
    </message>
    <message>
        <source>A lock above the site forbids changing it for one site.</source>
        <translation>Eine Sperre über der Website verbietet, ihn für eine einzelne Website zu ändern.</translation>
    </message>
    <message>
        <source>Ask whoever set the lock, or change the value where the lock stands.</source>
        <translation>Fragen Sie, wer die Sperre gesetzt hat, oder ändern Sie den Wert dort, wo die Sperre steht.</translation>
    </message>
    <message>
        <source>The setting %1 is locked by %2.</source>
        <translation>Die Einstellung %1 ist durch %2 gesperrt.</translation>
    </message>
    <message>
        <source>The setting %1 is locked.</source>
        <translation>Die Einstellung %1 ist gesperrt.</translation>
    </message>
    <message>
        <source>A lock above the site forbids writing it for one site, even with the same value.</source>
        <translation>Eine Sperre über der Website verbietet, sie für eine einzelne Website zu schreiben, selbst mit demselben Wert.</translation>
    </message>
    <message>
        <source>%1 has a value that is not possible, at %2.</source>
        <translation>%1 hat bei %2 einen Wert, der nicht möglich ist.</translation>
    </message>
    <message>
        <source>%1 cannot have the value %2, as it has at %3.</source>
        <translation>%1 kann nicht den Wert %2 haben, der bei %3 steht.</translation>
    </message>
    <message>
        <source>%1 has a value that is not possible.</source>
        <translation>%1 hat einen Wert, der nicht möglich ist.</translation>
    </message>
    <message>
        <source>%1 cannot have the value %2.</source>
        <translation>%1 kann nicht den Wert %2 haben.</translation>
    </message>
    <message>
        <source>Correct the value, then try again.</source>
        <translation>Berichtigen Sie den Wert, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The binding %1 belongs to another site already.</source>
        <translation>Die Bindung %1 gehört schon zu einer anderen Website.</translation>
    </message>
    <message>
        <source>The binding %1 belongs to the site %2 already.</source>
        <translation>Die Bindung %1 gehört schon zur Website %2.</translation>
    </message>
    <message>
        <source>Two sites cannot answer on the same address, port and host name.</source>
        <translation>Zwei Websites können nicht auf derselben Adresse, demselben Port und demselben Hostnamen antworten.</translation>
    </message>
    <message>
        <source>Choose another port or a host name of its own, or remove the binding from the other site.</source>
        <translation>Wählen Sie einen anderen Port oder einen eigenen Hostnamen, oder entfernen Sie die Bindung von der anderen Website.</translation>
    </message>
    <message>
        <source>The certificate of %1 is mapped twice, the second time at %2.</source>
        <translation>Das Zertifikat von %1 ist zweimal zugeordnet, das zweite Mal bei %2.</translation>
    </message>
    <message>
        <source>The certificate of %1 is mapped twice.</source>
        <translation>Das Zertifikat von %1 ist zweimal zugeordnet.</translation>
    </message>
    <message>
        <source>IIS accepts a certificate once; a second mapping stops the site with error 500.19.</source>
        <translation>IIS nimmt ein Zertifikat nur einmal an; eine zweite Zuordnung hält die Website mit Fehler 500.19 an.</translation>
    </message>
    <message>
        <source>Keep one of the two, or give the second account a certificate of its own.</source>
        <translation>Behalten Sie eine der beiden, oder geben Sie dem zweiten Konto ein eigenes Zertifikat.</translation>
    </message>
    <message>
        <source>%1 is not a certificate.</source>
        <translation>%1 ist kein Zertifikat.</translation>
    </message>
    <message>
        <source>Certificates are read as PEM, base64, DER, P7B and PFX, whatever the file is called.</source>
        <translation>Zertifikate werden als PEM, Base64, DER, P7B und PFX gelesen, wie auch immer die Datei heißt.</translation>
    </message>
    <message>
        <source>Choose the file that holds the certificate, often one that ends in .crt, .cer or .pfx.</source>
        <translation>Wählen Sie die Datei, die das Zertifikat enthält; oft endet sie auf .crt, .cer oder .pfx.</translation>
    </message>
    <message>
        <source>%1 is a private key, not a certificate.</source>
        <translation>%1 ist ein privater Schlüssel, kein Zertifikat.</translation>
    </message>
    <message>
        <source>Choose the certificate that belongs to this key, often the file of the same name that ends in .crt or .cer.</source>
        <translation>Wählen Sie das Zertifikat zu diesem Schlüssel, oft die gleichnamige Datei, die auf .crt oder .cer endet.</translation>
    </message>
    <message>
        <source>%1 is a request for a certificate, not a certificate.</source>
        <translation>%1 ist eine Zertifikatanforderung, kein Zertifikat.</translation>
    </message>
    <message>
        <source>It still has to be signed by a certificate authority.</source>
        <translation>Sie muss erst von einer Zertifizierungsstelle signiert werden.</translation>
    </message>
    <message>
        <source>Have it signed, then use the certificate that comes back.</source>
        <translation>Lassen Sie sie signieren, und verwenden Sie das Zertifikat, das zurückkommt.</translation>
    </message>
    <message>
        <source>%1 is a list of revoked certificates, not a certificate.</source>
        <translation>%1 ist eine Sperrliste, kein Zertifikat.</translation>
    </message>
    <message>
        <source>Choose the file that holds the certificate.</source>
        <translation>Wählen Sie die Datei, die das Zertifikat enthält.</translation>
    </message>
    <message>
        <source>%1 is a bare public key, not a certificate.</source>
        <translation>%1 ist ein bloßer öffentlicher Schlüssel, kein Zertifikat.</translation>
    </message>
    <message>
        <source>It says nothing about its owner, so IIS cannot use it.</source>
        <translation>Er sagt nichts über seinen Besitzer, deshalb kann IIS ihn nicht verwenden.</translation>
    </message>
    <message>
        <source>Choose the certificate that was made with this key.</source>
        <translation>Wählen Sie das Zertifikat, das mit diesem Schlüssel gemacht wurde.</translation>
    </message>
    <message>
        <source>%1 can be read, but there is no certificate in it.</source>
        <translation>%1 lässt sich lesen, enthält aber kein Zertifikat.</translation>
    </message>
    <message>
        <source>Export it again with the certificate included.</source>
        <translation>Exportieren Sie es noch einmal mit dem Zertifikat.</translation>
    </message>
    <message>
        <source>%1 holds several certificates, and one is needed here.</source>
        <translation>%1 enthält mehrere Zertifikate, und hier wird eines gebraucht.</translation>
    </message>
    <message>
        <source>%1 holds %2 certificates, and one is needed here.</source>
        <translation>%1 enthält %2 Zertifikate, und hier wird eines gebraucht.</translation>
    </message>
    <message>
        <source>Which of them is meant cannot be told from the file.</source>
        <translation>Welches gemeint ist, geht aus der Datei nicht hervor.</translation>
    </message>
    <message>
        <source>Save the one that is meant in a file of its own.</source>
        <translation>Speichern Sie das gemeinte in einer eigenen Datei.</translation>
    </message>
    <message>
        <source>The certificate in %1 is damaged.</source>
        <translation>Das Zertifikat in %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>Its beginning is right, but something is missing, changed or added; one lost character is enough.</source>
        <translation>Der Anfang stimmt, aber etwas fehlt, wurde verändert oder hinzugefügt; ein verlorenes Zeichen genügt.</translation>
    </message>
    <message>
        <source>Copy or export it again, completely.</source>
        <translation>Kopieren oder exportieren Sie es noch einmal vollständig.</translation>
    </message>
    <message>
        <source>The password for %1 is wrong.</source>
        <translation>Das Kennwort für %1 ist falsch.</translation>
    </message>
    <message>
        <source>Capitals count, and so do blanks at the end.</source>
        <translation>Großschreibung zählt, auch Leerzeichen am Ende.</translation>
    </message>
    <message>
        <source>Give the right password.</source>
        <translation>Geben Sie das richtige Kennwort an.</translation>
    </message>
    <message>
        <source>%1 is protected by a password, and none was given.</source>
        <translation>%1 ist durch ein Kennwort geschützt, und es wurde keines angegeben.</translation>
    </message>
    <message>
        <source>%1 is damaged and cannot be opened with any password.</source>
        <translation>%1 ist beschädigt und lässt sich mit keinem Kennwort öffnen.</translation>
    </message>
    <message>
        <source>Export or copy it again.</source>
        <translation>Exportieren oder kopieren Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The private key in %1 does not belong to the certificate.</source>
        <translation>Der private Schlüssel in %1 gehört nicht zum Zertifikat.</translation>
    </message>
    <message>
        <source>The private key in %1 does not belong to the certificate %2.</source>
        <translation>Der private Schlüssel in %1 gehört nicht zum Zertifikat %2.</translation>
    </message>
    <message>
        <source>A certificate works only with the key that it was made with.</source>
        <translation>Ein Zertifikat funktioniert nur mit dem Schlüssel, mit dem es gemacht wurde.</translation>
    </message>
    <message>
        <source>Choose the key that was made together with this certificate.</source>
        <translation>Wählen Sie den Schlüssel, der zusammen mit diesem Zertifikat gemacht wurde.</translation>
    </message>
    <message>
        <source>There is no private key in %1.</source>
        <translation>In %1 steht kein privater Schlüssel.</translation>
    </message>
    <message>
        <source>Export it again as PFX with the private key included.</source>
        <translation>Exportieren Sie es noch einmal als PFX mit dem privaten Schlüssel.</translation>
    </message>
    <message>
        <source>%1 uses a method of encryption that is not supported here.</source>
        <translation>%1 verwendet ein Verschlüsselungsverfahren, das hier nicht unterstützt wird.</translation>
    </message>
    <message>
        <source>%1 uses %2, which is not supported here.</source>
        <translation>%1 verwendet %2; das wird hier nicht unterstützt.</translation>
    </message>
    <message>
        <source>Export it again with AES-256, or for old systems with 3DES.</source>
        <translation>Exportieren Sie es noch einmal mit AES-256, für alte Systeme mit 3DES.</translation>
    </message>
    <message>
        <source>The certificate %1 may not issue other certificates.</source>
        <translation>Das Zertifikat %1 darf keine anderen Zertifikate ausstellen.</translation>
    </message>
    <message>
        <source>Only the certificate of an authority may; whoever checks the chain refuses the rest.</source>
        <translation>Das darf nur das Zertifikat einer Zertifizierungsstelle; wer die Kette prüft, weist alles andere zurück.</translation>
    </message>
    <message>
        <source>Choose the certificate of an authority, with its key.</source>
        <translation>Wählen Sie das Zertifikat einer Zertifizierungsstelle mit seinem Schlüssel.</translation>
    </message>
    <message>
        <source>The name %1 cannot be used.</source>
        <translation>Der Name %1 kann nicht verwendet werden.</translation>
    </message>
    <message>
        <source>It is empty, too long, or has characters that a certificate or a file name cannot hold.</source>
        <translation>Er ist leer, zu lang oder hat Zeichen, die in einem Zertifikat oder Dateinamen nicht stehen können.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>A cryptographic operation failed.</source>
        <translation>Ein kryptografischer Vorgang ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>A cryptographic operation failed for %1.</source>
        <translation>Ein kryptografischer Vorgang für %1 ist fehlgeschlagen.</translation>
    </message>
    <message>
        <source>The cryptographic library says: %1.</source>
        <translation>Die kryptografische Bibliothek meldet: %1.</translation>
    </message>
    <message>
        <source>Check that the program is installed completely, including the QCA plugin for OpenSSL.</source>
        <translation>Prüfen Sie, ob das Programm vollständig installiert ist, mit dem QCA-Plugin für OpenSSL.</translation>
    </message>
    <message>
        <source>a text in quotation marks</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>an object in braces { }</source>
        <translation>ein Objekt in geschweiften Klammern { }</translation>
    </message>
    <message>
        <source>a list in brackets [ ]</source>
        <translation>eine Liste in eckigen Klammern [ ]</translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <comment>alternatives</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>The answers file %1 is not valid JSON: the mistake is at %2.</source>
        <translation>Die Antwortdatei %1 ist kein gültiges JSON: Der Fehler ist bei %2.</translation>
    </message>
    <message>
        <source>The answers file %1 is not valid JSON.</source>
        <translation>Die Antwortdatei %1 ist kein gültiges JSON.</translation>
    </message>
    <message>
        <source>The JSON reader found: %1.</source>
        <translation>Der JSON-Leser meldet: %1.</translation>
    </message>
    <message>
        <source>Look there for a missing comma, quotation mark or bracket; a backslash in a name is written twice.</source>
        <translation>Suchen Sie dort nach einem fehlenden Komma, Anführungszeichen oder einer Klammer; ein Backslash in einem Namen wird doppelt geschrieben.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>key of the answers, place</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The answers have a key that does not exist: %1.</source>
        <translation>Die Antworten haben einen Schlüssel, den es nicht gibt: %1.</translation>
    </message>
    <message>
        <source>An unknown key is refused, because a misspelt one would be silently ignored otherwise.</source>
        <translation>Ein unbekannter Schlüssel wird zurückgewiesen, weil ein vertippter sonst stillschweigend unbeachtet bliebe.</translation>
    </message>
    <message>
        <source>In the answers, the value of %1 is of the wrong kind.</source>
        <translation>In den Antworten ist der Wert von %1 von falscher Art.</translation>
    </message>
    <message>
        <source>In the answers, the value of %1 has to be %2.</source>
        <translation>In den Antworten muss der Wert von %1 %2 sein.</translation>
    </message>
    <message>
        <source>The answers lack the key %1.</source>
        <translation>In den Antworten fehlt der Schlüssel %1.</translation>
    </message>
    <message>
        <source>The value of %1 is out of range.</source>
        <translation>Der Wert von %1 ist außerhalb des Erlaubten.</translation>
    </message>
    <message>
        <source>The value of %1 has to be in: %2.</source>
        <translation>Der Wert von %1 muss einer von diesen sein: %2.</translation>
    </message>
    <message>
        <source>Choose one of these values.</source>
        <translation>Wählen Sie einen dieser Werte.</translation>
    </message>
    <message>
        <source>The environment variable %1 is not set, and a password is expected in it.</source>
        <translation>Die Umgebungsvariable %1 ist nicht gesetzt, und in ihr wird ein Kennwort erwartet.</translation>
    </message>
    <message>
        <source>The command line was not understood.</source>
        <translation>Die Befehlszeile wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>The command line was not understood at %1.</source>
        <translation>Die Befehlszeile wurde bei %1 nicht verstanden.</translation>
    </message>
    <message>
        <source>Run it with --help to see what it takes.</source>
        <translation>Mit --help sehen Sie, was möglich ist.</translation>
    </message>
    <message>
        <source>Another program listens on %1 already.</source>
        <translation>Auf %1 lauscht schon ein anderes Programm.</translation>
    </message>
    <message>
        <source>Choose another port, or end that program.</source>
        <translation>Wählen Sie einen anderen Port, oder beenden Sie jenes Programm.</translation>
    </message>
    <message>
        <source>It is not possible to listen on %1.</source>
        <translation>Auf %1 kann nicht gelauscht werden.</translation>
    </message>
    <message>
        <source>Choose an address of this computer and a port above 1023.</source>
        <translation>Wählen Sie eine Adresse dieses Computers und einen Port über 1023.</translation>
    </message>
    <message>
        <source>On the server, run aspnet_regiis -px &quot;iisConfigurationKey&quot; keys.xml -pri, then choose the file that it writes.</source>
        <translation>Führen Sie auf dem Server aspnet_regiis -px &quot;iisConfigurationKey&quot; keys.xml -pri aus, und wählen Sie dann die Datei, die es schreibt.</translation>
    </message>
    <message>
        <source>The key in %1 is damaged: its parts do not fit together.</source>
        <translation>Der Schlüssel in %1 ist beschädigt: Seine Teile passen nicht zusammen.</translation>
    </message>
    <message>
        <source>%1 is not an exported key: %2 is missing or damaged.</source>
        <translation>%1 ist kein exportierter Schlüssel: %2 fehlt oder ist beschädigt.</translation>
    </message>
    <message>
        <source>New passwords are protected with the key of the server, in the form that aspnet_regiis exports.</source>
        <translation>Neue Kennwörter werden mit dem Schlüssel des Servers geschützt, in der Form, die aspnet_regiis exportiert.</translation>
    </message>
    <message>
        <source>%1 holds only the public part of the key.</source>
        <translation>%1 enthält nur den öffentlichen Teil des Schlüssels.</translation>
    </message>
    <message>
        <source>It was exported without the option -pri.</source>
        <translation>Er wurde ohne die Option -pri exportiert.</translation>
    </message>
    <message>
        <source>The key in %1 does not belong to this configuration.</source>
        <translation>Der Schlüssel in %1 gehört nicht zu dieser Konfiguration.</translation>
    </message>
    <message>
        <source>It does not open the configuration&apos;s session key: it comes from another server, or the file does.</source>
        <translation>Er öffnet den Sitzungsschlüssel der Konfiguration nicht: Entweder er oder die Datei stammt von einem anderen Server.</translation>
    </message>
    <message>
        <source>It does not open the session key of the provider %1: it comes from another server, or the file does.</source>
        <translation>Er öffnet den Sitzungsschlüssel des Anbieters %1 nicht: Entweder er oder die Datei stammt von einem anderen Server.</translation>
    </message>
    <message>
        <source>Export the key on the server that this configuration comes from: there, run aspnet_regiis -px &quot;iisConfigurationKey&quot; keys.xml -pri, then choose the file that it writes.</source>
        <translation>Exportieren Sie den Schlüssel auf dem Server, von dem diese Konfiguration stammt: Führen Sie dort aspnet_regiis -px &quot;iisConfigurationKey&quot; keys.xml -pri aus, und wählen Sie dann die Datei, die es schreibt.</translation>
    </message>
    <message>
        <source>The configuration has no provider %1 for protecting passwords with AES.</source>
        <translation>Die Konfiguration hat keinen Anbieter %1, der Kennwörter mit AES schützt.</translation>
    </message>
    <message>
        <source>Newer servers use another kind of provider, whose key cannot be exported to a file.</source>
        <translation>Neuere Server verwenden eine andere Art von Anbieter, deren Schlüssel sich nicht in eine Datei exportieren lässt.</translation>
    </message>
    <message>
        <source>Set the passwords on the server itself, or choose plain text and let the server protect them.</source>
        <translation>Setzen Sie die Kennwörter auf dem Server selbst, oder wählen Sie Klartext, und lassen Sie den Server sie schützen.</translation>
    </message>
    <message>
        <source>%1 is not a list of revoked certificates.</source>
        <translation>%1 ist keine Sperrliste.</translation>
    </message>
    <message>
        <source>Revocation lists are read as PEM and DER, whatever the file is called.</source>
        <translation>Sperrlisten werden als PEM und DER gelesen, gleich wie die Datei heißt.</translation>
    </message>
    <message>
        <source>Choose the authority’s list, often a file that ends in .crl.</source>
        <translation>Wählen Sie die Liste der Zertifizierungsstelle, oft eine Datei, die auf .crl endet.</translation>
    </message>
    <message>
        <source>Here the key that belongs to the certificate is needed, too.</source>
        <translation>Hier wird auch der Schlüssel gebraucht, der zum Zertifikat gehört.</translation>
    </message>
    <message>
        <source>Check the path. A relative one counts from the current folder, or from the folder of the file in which it stands.</source>
        <translation>Prüfen Sie den Pfad. Ein relativer zählt vom aktuellen Ordner aus oder vom Ordner der Datei, in der er steht.</translation>
    </message>
    <message>
        <source>What is written there needs a new file in that folder, so nothing was written.</source>
        <translation>Was dort geschrieben wird, braucht eine neue Datei in diesem Ordner; deshalb wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Choose another folder, or run this program as an account that may write there.</source>
        <translation>Wählen Sie einen anderen Ordner, oder starten Sie das Programm mit einem Konto, das dort schreiben darf.</translation>
    </message>
    <message>
        <source>Set it before starting the program, or have the password asked for.</source>
        <translation>Setzen Sie sie vor dem Programmstart, oder lassen Sie nach dem Kennwort fragen.</translation>
    </message>
    <message>
        <source>The passphrase for %1 is wrong.</source>
        <translation>Die Passphrase für %1 ist falsch.</translation>
    </message>
    <message>
        <source>Give the right passphrase.</source>
        <translation>Geben Sie die richtige Passphrase an.</translation>
    </message>
    <message>
        <source>Give the password when you are asked for it, or say where it is found, in an answers file or with an option.</source>
        <translation>Geben Sie das Kennwort an, wenn danach gefragt wird, oder nennen Sie in einer Antwortdatei oder mit einer Option, wo es steht.</translation>
    </message>
    <message>
        <source>Choose the certificate of the authority that issued it; the authority’s key is not needed.</source>
        <translation>Wählen Sie das Zertifikat der Zertifizierungsstelle, die es ausgestellt hat; deren Schlüssel wird nicht gebraucht.</translation>
    </message>
    <message>
        <source>Run it in a terminal, or name an environment variable that holds the password: with an option (--help lists them), or in the answers file.</source>
        <translation>Starten Sie es in einem Terminal, oder nennen Sie eine Umgebungsvariable, die das Kennwort enthält: mit einer Option (--help nennt sie) oder in der Antwortdatei.</translation>
    </message>
    <message>
        <source>Run it in a terminal, or name an environment variable that holds the password with %1.</source>
        <translation>Starten Sie es in einem Terminal, oder nennen Sie mit %1 eine Umgebungsvariable, die das Kennwort enthält.</translation>
    </message>
    <message>
        <source>The private key in %1 is damaged.</source>
        <translation>Der private Schlüssel in %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>Take it from a copy or a backup.</source>
        <translation>Nehmen Sie ihn aus einer Kopie oder Sicherung.</translation>
    </message>
    <message>
        <source>%1 is neither a host name nor an address.</source>
        <translation>%1 ist weder ein Hostname noch eine Adresse.</translation>
    </message>
    <message>
        <source>A host name has parts of letters, digits and hyphens between its dots; an asterisk may stand for the first part alone, and two more have to follow it.</source>
        <translation>Ein Hostname hat zwischen den Punkten Teile aus Buchstaben, Ziffern und Bindestrichen; ein Stern darf nur für den ganzen ersten Teil stehen, und zwei weitere müssen folgen.</translation>
    </message>
    <message>
        <source>Give it like www.contoso.com, *.contoso.com or 192.0.2.1.</source>
        <translation>Geben Sie ihn wie www.contoso.com, *.contoso.com oder 192.0.2.1 an.</translation>
    </message>
    <message>
        <source>A private key belongs to its owner alone; what is wanted here is its certificate.</source>
        <translation>Ein privater Schlüssel gehört nur seinem Besitzer; gebraucht wird hier sein Zertifikat.</translation>
    </message>
    <message>
        <source>%1 is no address from which a server could fetch a file.</source>
        <translation>%1 ist keine Adresse, von der ein Server eine Datei holen könnte.</translation>
    </message>
    <message>
        <source>It has to begin with http://, https:// or ldap://, and to be whole.</source>
        <translation>Sie muss mit http://, https:// oder ldap:// beginnen und vollständig sein.</translation>
    </message>
    <message>
        <source>Give it like http://pki.contoso.com/ca.crl.</source>
        <translation>Geben Sie sie so an: http://pki.contoso.com/ca.crl.</translation>
    </message>
    <message>
        <source>%1 is no file but a pipe or a device.</source>
        <translation>%1 ist keine Datei, sondern eine Pipe oder ein Gerät.</translation>
    </message>
    <message>
        <source>It has no end to which it could be read.</source>
        <translation>Sie hat kein Ende, bis zu dem sie gelesen werden könnte.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>The backup %1 was changed after it was made.</source>
        <translation>Die Sicherung %1 wurde verändert, nachdem sie angelegt worden war.</translation>
    </message>
    <message>
        <source>It would bring in what was never in the file, so nothing was undone.</source>
        <translation>Mit ihr käme in die Datei, was nie darin stand; deshalb wurde nichts zurückgenommen.</translation>
    </message>
    <message>
        <source>Compare it with the file, and put back by hand what you need.</source>
        <translation>Vergleichen Sie sie mit der Datei und stellen Sie von Hand wieder her, was Sie brauchen.</translation>
    </message>
    <message>
        <source>A thumbprint has 40 hexadecimal digits: copy it from the certificate’s details.</source>
        <translation>Ein Fingerabdruck hat 40 hexadezimale Ziffern: Kopieren Sie ihn aus den Einzelheiten des Zertifikats.</translation>
    </message>
    <message>
        <source>Give * for every address, an IPv4 address, or an IPv6 address.</source>
        <translation>Geben Sie * für jede Adresse, eine IPv4-Adresse oder eine IPv6-Adresse an.</translation>
    </message>
    <message>
        <source>Give a host name like www.contoso.com, or nothing for every name.</source>
        <translation>Geben Sie einen Hostnamen wie www.contoso.com an, oder nichts für jeden Namen.</translation>
    </message>
    <message>
        <source>Give the account like CONTOSO\user1 or user1@contoso.com.</source>
        <translation>Geben Sie das Konto so an: CONTOSO\user1 oder user1@contoso.com.</translation>
    </message>
    <message>
        <source>Give the name of the site as IIS Manager shows it.</source>
        <translation>Geben Sie den Namen der Site an, wie ihn der IIS-Manager zeigt.</translation>
    </message>
    <message>
        <source>Give a part of the site that has settings of its own in the file.</source>
        <translation>Geben Sie einen Teil der Site an, der in der Datei eigene Einstellungen hat.</translation>
    </message>
    <message>
        <source>In the answers file %1, a key stands twice: %2 (%3).</source>
        <translation>In der Antwortdatei %1 steht ein Schlüssel zweimal: %2 (%3).</translation>
    </message>
    <message>
        <source>Only one of the two values could count.</source>
        <translation>Nur einer der beiden Werte könnte gelten.</translation>
    </message>
    <message>
        <source>Take one of them out.</source>
        <translation>Nehmen Sie einen davon heraus.</translation>
    </message>
    <message>
        <source>The schema of the answers file, to which the README leads, lists every key with its values.</source>
        <translation>Das Schema der Antwortdatei, zu dem die README führt, nennt jeden Schlüssel mit seinen Werten.</translation>
    </message>
    <message>
        <source>In the answers, the value of %1 is empty.</source>
        <translation>In den Antworten ist der Wert von %1 leer.</translation>
    </message>
    <message>
        <source>In the answers, %1 cannot be %2.</source>
        <translation>In den Antworten kann %1 nicht %2 sein.</translation>
    </message>
    <message>
        <source>In the answers, %1 has more than one of these: %2.</source>
        <translation>In den Antworten hat %1 mehr als eines davon: %2.</translation>
    </message>
    <message>
        <source>Keep the one that is meant.</source>
        <translation>Behalten Sie das, was gemeint ist.</translation>
    </message>
    <message>
        <source>The environment variable %1 is empty, and a password is expected in it.</source>
        <translation>Die Umgebungsvariable %1 ist leer, und darin wird ein Kennwort erwartet.</translation>
    </message>
    <message>
        <source>The answers file %1 begins like UTF-16, and is not all of it.</source>
        <translation>Die Antwortdatei %1 beginnt wie UTF-16, ist es aber nicht durchgehend.</translation>
    </message>
    <message>
        <source>Save it again, as UTF-8.</source>
        <translation>Speichern Sie sie noch einmal, als UTF-8.</translation>
    </message>
    <message>
        <source>The backup %1 is gone.</source>
        <translation>Die Sicherung %1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>It holds the file as it was before the last change by this program, so nothing was undone.</source>
        <translation>Sie enthält die Datei, wie sie vor der letzten Änderung durch dieses Programm war; deshalb wurde nichts rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Put it back beside the file, or use a backup of your own or the IIS history folder.</source>
        <translation>Legen Sie sie wieder neben die Datei, oder verwenden Sie eine eigene Sicherung oder den Verlaufsordner von IIS.</translation>
    </message>
    <message>
        <source>Backups by this program lie beside %1, and no journal that tells of them.</source>
        <translation>Neben %1 liegen Sicherungen dieses Programms, aber kein Journal, das von ihnen weiß.</translation>
    </message>
    <message>
        <source>Which one belongs to the last change cannot be known, so nothing was undone.</source>
        <translation>Welche zur letzten Änderung gehört, ist nicht festzustellen; deshalb wurde nichts rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Compare the newest one with the file, and put back by hand what you need.</source>
        <translation>Vergleichen Sie die neueste mit der Datei, und stellen Sie von Hand wieder her, was Sie brauchen.</translation>
    </message>
    <message>
        <source>The newest one is %1. Compare it with the file, and put back by hand what you need.</source>
        <translation>Die neueste ist %1. Vergleichen Sie sie mit der Datei, und stellen Sie von Hand wieder her, was Sie brauchen.</translation>
    </message>
    <message>
        <source>The journal %1 cannot be written.</source>
        <translation>Das Journal %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Without its line the change could not be undone; the file was left as it is.</source>
        <translation>Ohne seine Zeile ließe sich die Änderung nicht rückgängig machen; die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The value of %1 has to be a port between %2 and %3.</source>
        <translation>Der Wert von %1 muss ein Port zwischen %2 und %3 sein.</translation>
    </message>
    <message>
        <source>Give a number in this range.</source>
        <translation>Geben Sie eine Zahl in diesem Bereich an.</translation>
    </message>
    <message>
        <source>Stopped: the new password for %1 was typed differently each time.</source>
        <translation>Angehalten: Das neue Kennwort für %1 wurde jedes Mal anders eingegeben.</translation>
    </message>
    <message>
        <source>Start again, and type the same twice.</source>
        <translation>Beginnen Sie noch einmal und geben Sie zweimal dasselbe ein.</translation>
    </message>
    <message>
        <source>The link %1 leads to a file that does not exist.</source>
        <translation>Die Verknüpfung %1 führt zu einer Datei, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Correct the link, or name the file itself.</source>
        <translation>Berichtigen Sie die Verknüpfung oder nennen Sie die Datei selbst.</translation>
    </message>
    <message>
        <source>%1 is a link that leads back to itself.</source>
        <translation>%1 ist eine Verknüpfung, die zu sich selbst zurückführt.</translation>
    </message>
    <message>
        <source>However far it is followed, there is no file at its end.</source>
        <translation>So weit man ihr auch folgt, an ihrem Ende steht keine Datei.</translation>
    </message>
    <message>
        <source>Another run of this program is writing the file %1.</source>
        <translation>Ein anderer Lauf dieses Programms schreibt gerade die Datei %1.</translation>
    </message>
    <message>
        <source>It did not end in time. The file was left as it is.</source>
        <translation>Er wurde nicht rechtzeitig fertig. Die Datei blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then start again from the file as it is then.</source>
        <translation>Warten Sie, bis er beendet ist, und beginnen Sie dann mit der Datei, wie sie dann ist, noch einmal.</translation>
    </message>
    <message>
        <source>There is no folder %1, so no file can be created in it.</source>
        <translation>Den Ordner %1 gibt es nicht; darin kann keine Datei angelegt werden.</translation>
    </message>
    <message>
        <source>Create the folder, or choose another one.</source>
        <translation>Legen Sie den Ordner an oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>No file can be created in the folder %1: its disk or share is read-only.</source>
        <translation>Im Ordner %1 kann keine Datei angelegt werden: Sein Datenträger oder seine Freigabe ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Choose a folder on another disk.</source>
        <translation>Wählen Sie einen Ordner auf einem anderen Datenträger.</translation>
    </message>
    <message>
        <source>A location has both overrideMode and allowOverride, at %1.</source>
        <translation>Eine location hat sowohl overrideMode als auch allowOverride, bei %1.</translation>
    </message>
    <message>
        <source>The one is the older name of the other, and IIS takes a location with both for an error.</source>
        <translation>Das eine ist der ältere Name des anderen, und IIS hält eine location mit beiden für einen Fehler.</translation>
    </message>
    <message>
        <source>Remove allowOverride in a text editor, then try again.</source>
        <translation>Entfernen Sie allowOverride in einem Texteditor und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Work on a copy of the file in another folder.</source>
        <translation>Arbeiten Sie an einer Kopie der Datei in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>Run this program as an account that may create files in this folder (on a server: as administrator), or work on a copy of the file in another folder.</source>
        <translation>Führen Sie dieses Programm mit einem Konto aus, das in diesem Ordner Dateien anlegen darf (auf einem Server: als Administrator), oder arbeiten Sie an einer Kopie der Datei in einem anderen Ordner.</translation>
    </message>
    <message>
        <source>Move that folder away, or give it another name, then try again.</source>
        <translation>Verschieben Sie diesen Ordner oder geben Sie ihm einen anderen Namen und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Open it in a text editor, in the encoding in which it was written, and save it as UTF-8.</source>
        <translation>Öffnen Sie sie in einem Texteditor in der Codierung, in der sie geschrieben wurde, und speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>%1 is not valid UTF-8: the first wrong byte is at %2.</source>
        <translation>%1 ist kein gültiges UTF-8: Das erste falsche Byte steht bei %2.</translation>
    </message>
    <message>
        <source>It declares no other encoding, so it is read as UTF-8; most likely it was saved in an older one, like Windows-1252 (ANSI).</source>
        <translation>Die Datei nennt keine andere Codierung und wird deshalb als UTF-8 gelesen; wahrscheinlich wurde sie in einer älteren gespeichert, etwa in Windows-1252 (ANSI).</translation>
    </message>
    <message>
        <source>%1 is not valid UTF-16: half a character stands at %2.</source>
        <translation>%1 ist kein gültiges UTF-16: Bei %2 steht ein halbes Zeichen.</translation>
    </message>
    <message>
        <source>%1 is not valid UTF-16.</source>
        <translation>%1 ist kein gültiges UTF-16.</translation>
    </message>
    <message>
        <source>Its byte order mark says UTF-16.</source>
        <translation>Die Byte-Reihenfolge-Marke der Datei nennt UTF-16.</translation>
    </message>
    <message>
        <source>Take that character out in a text editor, and save the file as UTF-8.</source>
        <translation>Entfernen Sie dieses Zeichen in einem Texteditor und speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>UTF-8 and UTF-16 can be read.</source>
        <translation>UTF-8 und UTF-16 können gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is written in %2, which cannot be read here.</source>
        <translation>%1 ist in %2 geschrieben, das hier nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>UTF-8, and UTF-16 with a byte order mark, can be read.</source>
        <translation>UTF-8 kann gelesen werden, und UTF-16 mit einer Byte-Reihenfolge-Marke.</translation>
    </message>
    <message>
        <source>%1 declares the encoding %2 at %3, but its bytes are in another one.</source>
        <translation>%1 nennt bei %3 die Codierung %2, aber die Bytes stehen in einer anderen.</translation>
    </message>
    <message>
        <source>%1 declares the encoding %2 at %3, which cannot be read here.</source>
        <translation>%1 nennt bei %3 die Codierung %2, die hier nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>Save it as UTF-8 in a text editor, and write encoding=&quot;UTF-8&quot; in its first line.</source>
        <translation>Speichern Sie die Datei in einem Texteditor als UTF-8 und schreiben Sie encoding=&quot;UTF-8&quot; in ihre erste Zeile.</translation>
    </message>
    <message>
        <source>The value of %1 has to be a whole number in the range %2.</source>
        <translation>Der Wert von %1 muss eine ganze Zahl im Bereich %2 sein.</translation>
    </message>
    <message>
        <source>Another program has the file %1 open and does not let others have it.</source>
        <translation>Ein anderes Programm hat die Datei %1 geöffnet und gibt sie für andere nicht frei.</translation>
    </message>
    <message>
        <source>Close it there (a text editor, a backup, a virus scanner), then try again.</source>
        <translation>Schließen Sie sie dort (ein Texteditor, eine Sicherung, ein Virenscanner) und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>Map the person’s certificate again, from its .crt file.</source>
        <translation>Ordnen Sie das Zertifikat der Person noch einmal aus seiner .crt-Datei zu.</translation>
    </message>
    <message>
        <source>The mapping of %1 has no certificate.</source>
        <translation>Die Zuordnung von %1 hat kein Zertifikat.</translation>
    </message>
    <message>
        <source>It lets nobody in.</source>
        <translation>Sie lässt niemanden herein.</translation>
    </message>
    <message>
        <source>The certificate mapped to %1 still has its header or footer line.</source>
        <translation>Das Zertifikat, das %1 zugeordnet ist, hat noch seine Kopf- oder Fußzeile.</translation>
    </message>
    <message>
        <source>IIS compares the text with the bare base64 of the visitor’s certificate, so it never fits.</source>
        <translation>IIS vergleicht den Text mit dem bloßen Base64 vom Zertifikat des Besuchers; er passt also nie.</translation>
    </message>
    <message>
        <source>Take the lines with BEGIN and END out; the mapping editor does it with one click.</source>
        <translation>Entfernen Sie die Zeilen mit BEGIN und END; der Zuordnungseditor erledigt das mit einem Klick.</translation>
    </message>
    <message>
        <source>The certificate mapped to %1 has blanks or line breaks inside.</source>
        <translation>Das Zertifikat, das %1 zugeordnet ist, enthält Leerzeichen oder Umbrüche.</translation>
    </message>
    <message>
        <source>IIS compares the text with base64 on a single line, so it may never fit.</source>
        <translation>IIS vergleicht den Text mit Base64 in einer einzigen Zeile; er passt also womöglich nie.</translation>
    </message>
    <message>
        <source>Take them out; the mapping editor does it with one click.</source>
        <translation>Entfernen Sie sie; der Zuordnungseditor erledigt das mit einem Klick.</translation>
    </message>
    <message>
        <source>What is mapped to %1 is not base64.</source>
        <translation>Was %1 zugeordnet ist, ist kein Base64.</translation>
    </message>
    <message>
        <source>What is mapped to %1 is base64, but not of a certificate.</source>
        <translation>Was %1 zugeordnet ist, ist Base64, aber nicht das eines Zertifikats.</translation>
    </message>
    <message>
        <source>The certificate %1 of %2 expired on %3.</source>
        <translation>Das Zertifikat %1 von %2 ist am %3 abgelaufen.</translation>
    </message>
    <message>
        <source>IIS refuses it with 403.17.</source>
        <translation>IIS weist es mit 403.17 zurück.</translation>
    </message>
    <message>
        <source>Map the renewed certificate; a renewed one is another one.</source>
        <translation>Ordnen Sie das erneuerte Zertifikat zu; ein erneuertes ist ein anderes.</translation>
    </message>
    <message>
        <source>The certificate %1 of %2 is not valid before %3.</source>
        <translation>Das Zertifikat %1 von %2 gilt erst ab %3.</translation>
    </message>
    <message>
        <source>IIS refuses it until then with 403.17.</source>
        <translation>Bis dahin weist IIS es mit 403.17 zurück.</translation>
    </message>
    <message>
        <source>Wait, or check the clock of the computer that issued it.</source>
        <translation>Warten Sie, oder prüfen Sie die Uhr des Computers, der es ausgestellt hat.</translation>
    </message>
    <message>
        <source>The certificate %1 of %2 is not made for client authentication.</source>
        <translation>Das Zertifikat %1 von %2 ist nicht für die Clientauthentifizierung bestimmt.</translation>
    </message>
    <message>
        <source>Browsers do not offer it.</source>
        <translation>Browser bieten es nicht an.</translation>
    </message>
    <message>
        <source>Have one issued with that purpose, and map it.</source>
        <translation>Lassen Sie eines mit diesem Zweck ausstellen, und ordnen Sie es zu.</translation>
    </message>
    <message>
        <source>What is mapped to %1 is the certificate of an authority: %2.</source>
        <translation>Was %1 zugeordnet ist, ist das Zertifikat einer Zertifizierungsstelle: %2.</translation>
    </message>
    <message>
        <source>A one-to-one mapping is for the certificate of one person, not for its issuer.</source>
        <translation>Eine 1:1-Zuordnung ist für das Zertifikat einer einzelnen Person gedacht, nicht für dessen Aussteller.</translation>
    </message>
    <message>
        <source>Map the person’s certificate. For everybody whom the authority knows, use a rule.</source>
        <translation>Ordnen Sie das Zertifikat der Person zu. Für alle, die die Zertifizierungsstelle kennt, verwenden Sie eine Regel.</translation>
    </message>
    <message>
        <source>The certificate of %1 is mapped a second time; the first is that of %2.</source>
        <translation>Das Zertifikat von %1 ist ein zweites Mal zugeordnet; das erste ist das von %2.</translation>
    </message>
    <message>
        <source>The certificate is the key of the list, and IIS refuses a file with two equal keys (500.19).</source>
        <translation>Das Zertifikat ist der Schlüssel der Liste, und IIS weist eine Datei mit zwei gleichen Schlüsseln zurück (500.19).</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Entfernen Sie eine der beiden.</translation>
    </message>
    <message>
        <source>A mapping names no Windows account.</source>
        <translation>Eine Zuordnung nennt kein Windows-Konto.</translation>
    </message>
    <message>
        <source>The mapping %1 names no Windows account.</source>
        <translation>Die Zuordnung %1 nennt kein Windows-Konto.</translation>
    </message>
    <message>
        <source>Nobody can be signed in with it.</source>
        <translation>Mit ihr kann niemand angemeldet werden.</translation>
    </message>
    <message>
        <source>Enter the account, or remove the mapping.</source>
        <translation>Geben Sie das Konto ein, oder entfernen Sie die Zuordnung.</translation>
    </message>
    <message>
        <source>The mapping %1 has an empty account name.</source>
        <translation>Die Zuordnung %1 hat einen leeren Kontonamen.</translation>
    </message>
    <message>
        <source>The schema of IIS does not allow an empty one; for a refusal the attribute is left out.</source>
        <translation>Das Schema von IIS erlaubt keinen leeren; für eine Abweisung wird das Attribut weggelassen.</translation>
    </message>
    <message>
        <source>Enter the account, or remove the attribute userName.</source>
        <translation>Geben Sie das Konto ein, oder entfernen Sie das Attribut userName.</translation>
    </message>
    <message>
        <source>The mapping of %1 has no password.</source>
        <translation>Die Zuordnung von %1 hat kein Kennwort.</translation>
    </message>
    <message>
        <source>IIS signs the person in with the account’s password and cannot without it.</source>
        <translation>IIS meldet die Person mit dem Kennwort des Kontos an; ohne geht es nicht.</translation>
    </message>
    <message>
        <source>Set the password of the account.</source>
        <translation>Setzen Sie das Kennwort des Kontos.</translation>
    </message>
    <message>
        <source>The password of %1 stands in the file in plain text.</source>
        <translation>Das Kennwort von %1 steht im Klartext in der Datei.</translation>
    </message>
    <message>
        <source>Everybody who can read the file or one of its backups can read it.</source>
        <translation>Jeder, der die Datei oder eine ihrer Sicherungen lesen kann, kann es lesen.</translation>
    </message>
    <message>
        <source>Enter it again on the server with IIS Manager or PowerShell, which protect it, and delete old copies.</source>
        <translation>Geben Sie es auf dem Server mit dem IIS-Manager oder PowerShell noch einmal ein (beide schützen es), und löschen Sie alte Kopien.</translation>
    </message>
    <message>
        <source>There are two mappings by rules with the name %1.</source>
        <translation>Es gibt zwei Zuordnungen nach Regeln mit dem Namen %1.</translation>
    </message>
    <message>
        <source>The name is the key of the list, and IIS refuses a file with two equal keys (500.19).</source>
        <translation>Der Name ist der Schlüssel der Liste, und IIS weist eine Datei mit zwei gleichen Schlüsseln zurück (500.19).</translation>
    </message>
    <message>
        <source>Rename one of the two.</source>
        <translation>Benennen Sie eine der beiden um.</translation>
    </message>
    <message>
        <source>The mapping %1 has no rule.</source>
        <translation>Die Zuordnung %1 hat keine Regel.</translation>
    </message>
    <message>
        <source>What IIS makes of it has not been verified; it may fit every certificate.</source>
        <translation>Was IIS daraus macht, wurde nicht geprüft; sie passt womöglich zu jedem Zertifikat.</translation>
    </message>
    <message>
        <source>Add a rule, or remove the mapping.</source>
        <translation>Fügen Sie eine Regel hinzu, oder entfernen Sie die Zuordnung.</translation>
    </message>
    <message>
        <source>The mapping %1 is never reached.</source>
        <translation>Die Zuordnung %1 kommt nie an die Reihe.</translation>
    </message>
    <message>
        <source>The earlier mapping %1 catches everybody whom it would catch.</source>
        <translation>Die Zuordnung %1 davor erfasst schon jeden, den sie erfassen würde.</translation>
    </message>
    <message>
        <source>Put the narrower one first, or remove it.</source>
        <translation>Stellen Sie die engere voran, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Mappings stand under %1, which is not a site.</source>
        <translation>Unter %1 stehen Zuordnungen, und das ist keine Website.</translation>
    </message>
    <message>
        <source>IIS reads mappings of the site only and ignores these.</source>
        <translation>IIS liest nur Zuordnungen der Website und beachtet diese nicht.</translation>
    </message>
    <message>
        <source>Move them to the site.</source>
        <translation>Verschieben Sie sie zur Website.</translation>
    </message>
    <message>
        <source>%1 is “%2” there.</source>
        <comment>attribute, value</comment>
        <translation>%1 ist dort „%2“.</translation>
    </message>
    <message>
        <source>%1 lets in whom the site refuses.</source>
        <translation>%1 lässt herein, wen die Website abweist.</translation>
    </message>
    <message>
        <source>Close the hole on the wizard’s page of that step, or name it under closeHoles in the answers.</source>
        <translation>Schließen Sie das Loch auf der Seite dieses Schritts im Assistenten, oder nennen Sie es in den Antworten unter closeHoles.</translation>
    </message>
    <message numerus="yes">
        <source>Certificate mapping of %1 is off, though it has %n mapping(s).</source>
        <translation>
            <numerusform>Die Zertifikatzuordnung von %1 ist aus, obwohl es dort %n Zuordnung gibt.</numerusform>
            <numerusform>Die Zertifikatzuordnung von %1 ist aus, obwohl es dort %n Zuordnungen gibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them has an effect.</source>
        <translation>Keine davon wirkt.</translation>
    </message>
    <message>
        <source>Switch certificate mapping on, or remove them.</source>
        <translation>Schalten Sie die Zertifikatzuordnung ein, oder entfernen Sie die Zuordnungen.</translation>
    </message>
    <message numerus="yes">
        <source>Mapping of single certificates is off, though there are %n of them.</source>
        <translation>
            <numerusform>Die Zuordnung einzelner Zertifikate ist aus, obwohl es %n solche Zuordnung gibt.</numerusform>
            <numerusform>Die Zuordnung einzelner Zertifikate ist aus, obwohl es %n solche Zuordnungen gibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch one-to-one mapping on, or remove them.</source>
        <translation>Schalten Sie die 1:1-Zuordnung ein, oder entfernen Sie die Zuordnungen.</translation>
    </message>
    <message numerus="yes">
        <source>Mapping by rules is off, though there are %n of them.</source>
        <translation>
            <numerusform>Die Zuordnung nach Regeln ist aus, obwohl es %n solche Zuordnung gibt.</numerusform>
            <numerusform>Die Zuordnung nach Regeln ist aus, obwohl es %n solche Zuordnungen gibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch many-to-one mapping on, or remove them.</source>
        <translation>Schalten Sie die n:1-Zuordnung ein, oder entfernen Sie die Zuordnungen.</translation>
    </message>
    <message>
        <source>Mapping is on for %1, but the module that does it is missing: %2.</source>
        <translation>Die Zuordnung ist für %1 an, aber das Modul, das sie ausführt, fehlt: %2.</translation>
    </message>
    <message>
        <source>IIS ignores every mapping and does not say so.</source>
        <translation>IIS lässt jede Zuordnung unbeachtet und sagt es nicht.</translation>
    </message>
    <message>
        <source>Install the Windows feature “IIS Client Certificate Mapping Authentication” on the server.</source>
        <translation>Installieren Sie auf dem Server das Windows-Feature „IIS-Clientzertifikatzuordnung-Authentifizierung“.</translation>
    </message>
    <message>
        <source>%1 has two kinds of certificate mapping on: that of IIS and that of Active Directory.</source>
        <translation>%1 hat zwei Arten der Zertifikatzuordnung an: die von IIS und die von Active Directory.</translation>
    </message>
    <message>
        <source>Microsoft documents that they exclude each other.</source>
        <translation>Microsoft dokumentiert, dass sie einander ausschließen.</translation>
    </message>
    <message>
        <source>Switch one of them off.</source>
        <translation>Schalten Sie eine davon aus.</translation>
    </message>
    <message>
        <source>Anonymous sign-in is on for %1.</source>
        <translation>Die anonyme Anmeldung ist für %1 an.</translation>
    </message>
    <message>
        <source>Whose certificate belongs to no account gets in as a guest.</source>
        <translation>Wessen Zertifikat zu keinem Konto gehört, der kommt als Gast herein.</translation>
    </message>
    <message>
        <source>Switch anonymous sign-in off.</source>
        <translation>Schalten Sie die anonyme Anmeldung aus.</translation>
    </message>
    <message>
        <source>%1 authentication is on as well.</source>
        <translation>Auch die %1-Authentifizierung ist an.</translation>
    </message>
    <message>
        <source>Whose certificate belongs to no account is asked for a password instead.</source>
        <translation>Wessen Zertifikat zu keinem Konto gehört, der wird stattdessen nach einem Kennwort gefragt.</translation>
    </message>
    <message>
        <source>Switch it off if certificates alone shall decide.</source>
        <translation>Schalten Sie sie aus, wenn allein Zertifikate entscheiden sollen.</translation>
    </message>
    <message>
        <source>The SSL settings of %1 require a certificate without asking for one: %2.</source>
        <translation>Die SSL-Einstellungen von %1 verlangen ein Zertifikat, ohne danach zu fragen: %2.</translation>
    </message>
    <message>
        <source>IIS Manager always writes both, and only both are documented to work.</source>
        <translation>Der IIS-Manager schreibt immer beides, und nur für beides zusammen ist dokumentiert, dass es funktioniert.</translation>
    </message>
    <message>
        <source>Add SslNegotiateCert.</source>
        <translation>Fügen Sie SslNegotiateCert hinzu.</translation>
    </message>
    <message>
        <source>%1 maps certificates, but asks nobody for one (SSL settings %2).</source>
        <translation>%1 ordnet Zertifikate zu, fragt aber niemanden danach (SSL-Einstellungen %2).</translation>
    </message>
    <message>
        <source>So nobody is ever mapped.</source>
        <translation>Also wird nie jemand zugeordnet.</translation>
    </message>
    <message>
        <source>Require a certificate in the SSL settings.</source>
        <translation>Verlangen Sie in den SSL-Einstellungen ein Zertifikat.</translation>
    </message>
    <message>
        <source>%1 accepts certificates but does not require them (SSL settings %2).</source>
        <translation>%1 nimmt Zertifikate an, verlangt sie aber nicht (SSL-Einstellungen %2).</translation>
    </message>
    <message>
        <source>Visitors without one get as far as the other ways to sign in let them.</source>
        <translation>Besucher ohne eines kommen so weit, wie die anderen Anmeldungen sie lassen.</translation>
    </message>
    <message>
        <source>Require a certificate if nobody shall get in without one.</source>
        <translation>Verlangen Sie ein Zertifikat, wenn niemand ohne eines hereinkommen soll.</translation>
    </message>
    <message>
        <source>%1 can be reached without HTTPS (SSL settings %2).</source>
        <translation>%1 ist ohne HTTPS erreichbar (SSL-Einstellungen %2).</translation>
    </message>
    <message>
        <source>Over plain HTTP there is no certificate.</source>
        <translation>Über einfaches HTTP gibt es kein Zertifikat.</translation>
    </message>
    <message>
        <source>Add Ssl to the SSL settings.</source>
        <translation>Fügen Sie den SSL-Einstellungen Ssl hinzu.</translation>
    </message>
    <message>
        <source>The SSL settings of %1 contain SslMapCert.</source>
        <translation>Die SSL-Einstellungen von %1 enthalten SslMapCert.</translation>
    </message>
    <message>
        <source>Old instructions name it, but no schema of IIS has it: IIS refuses the section (500.19).</source>
        <translation>Alte Anleitungen nennen es, aber kein Schema von IIS kennt es: IIS weist den Abschnitt zurück (500.19).</translation>
    </message>
    <message>
        <source>Take the word out.</source>
        <translation>Entfernen Sie das Wort.</translation>
    </message>
    <message>
        <source>The SSL settings of %1 contain a word that IIS does not know: %2.</source>
        <translation>Die SSL-Einstellungen von %1 enthalten ein Wort, das IIS nicht kennt: %2.</translation>
    </message>
    <message>
        <source>IIS refuses the section (500.19).</source>
        <translation>IIS weist den Abschnitt zurück (500.19).</translation>
    </message>
    <message>
        <source>Take the word out, or correct it.</source>
        <translation>Entfernen Sie das Wort, oder berichtigen Sie es.</translation>
    </message>
    <message>
        <source>%1 asks for certificates but has no HTTPS binding.</source>
        <translation>%1 fragt nach Zertifikaten, hat aber keine HTTPS-Bindung.</translation>
    </message>
    <message>
        <source>Certificates travel inside HTTPS only.</source>
        <translation>Zertifikate reisen nur in HTTPS.</translation>
    </message>
    <message>
        <source>Add an HTTPS binding.</source>
        <translation>Fügen Sie eine HTTPS-Bindung hinzu.</translation>
    </message>
    <message>
        <source>The file does not say that %1 asks for the certificate in the first handshake.</source>
        <translation>Die Datei sagt nicht, dass %1 beim ersten Handshake nach dem Zertifikat fragt.</translation>
    </message>
    <message>
        <source>Asked for later, it fails with TLS 1.3. On servers before 2025 the answer is in http.sys and not in this file.</source>
        <translation>Wird später gefragt, scheitert es mit TLS 1.3. Bei Servern vor 2025 steht die Antwort in http.sys und nicht in dieser Datei.</translation>
    </message>
    <message>
        <source>Look on the server with “netsh http show sslcert”.</source>
        <translation>Sehen Sie auf dem Server mit „netsh http show sslcert“ nach.</translation>
    </message>
    <message>
        <source>Uploads of more than %1 octets can fail with 413 where certificates are asked for late.</source>
        <translation>Uploads von mehr als %1 Byte können mit 413 scheitern, wo spät nach Zertifikaten gefragt wird.</translation>
    </message>
    <message>
        <source>IIS has to hold the upload while it asks, and holds no more than uploadReadAheadSize.</source>
        <translation>IIS muss den Upload zurückhalten, während es fragt, und hält nicht mehr als uploadReadAheadSize.</translation>
    </message>
    <message>
        <source>Ask in the first handshake, or raise the value.</source>
        <translation>Fragen Sie beim ersten Handshake, oder erhöhen Sie den Wert.</translation>
    </message>
    <message>
        <source>The server runs ASP.NET Core applications (%1).</source>
        <translation>Der Server führt ASP.NET-Core-Anwendungen aus (%1).</translation>
    </message>
    <message>
        <source>They receive the certificate, but not the Windows account that it is mapped to.</source>
        <translation>Sie bekommen das Zertifikat, aber nicht das Windows-Konto, dem es zugeordnet ist.</translation>
    </message>
    <message>
        <source>Let such an application look at the certificate itself.</source>
        <translation>Lassen Sie eine solche Anwendung das Zertifikat selbst ansehen.</translation>
    </message>
    <message>
        <source>The server passes requests on to another one (reverse proxy).</source>
        <translation>Der Server reicht Anfragen an einen anderen weiter (Reverse-Proxy).</translation>
    </message>
    <message>
        <source>A proxy cannot pass the visitor’s certificate on; it ends here.</source>
        <translation>Ein Proxy kann das Zertifikat des Besuchers nicht weiterreichen; es endet hier.</translation>
    </message>
    <message>
        <source>Map certificates where HTTPS ends.</source>
        <translation>Ordnen Sie Zertifikate dort zu, wo HTTPS endet.</translation>
    </message>
    <message>
        <source>The attribute %1 of %2 has a value that is not of its type.</source>
        <translation>Das Attribut %1 von %2 hat einen Wert, der nicht von seinem Typ ist.</translation>
    </message>
    <message>
        <source>Correct the value.</source>
        <translation>Berichtigen Sie den Wert.</translation>
    </message>
    <message>
        <source>%1 has %2 and is larger than IIS reads.</source>
        <translation>%1 ist mit %2 größer, als IIS liest.</translation>
    </message>
    <message>
        <source>%1 has %2 and is near the largest size that IIS reads.</source>
        <translation>%1 ist mit %2 nahe an der Obergrenze dessen, was IIS liest.</translation>
    </message>
    <message>
        <source>Beyond %1 IIS answers every request with 500.19, unless its registry says otherwise.</source>
        <translation>Über %1 beantwortet IIS jede Anfrage mit 500.19, wenn seine Registrierung nichts anderes sagt.</translation>
    </message>
    <message>
        <source>Keep mappings in applicationHost.config, which has no such limit.</source>
        <translation>Bewahren Sie Zuordnungen in der applicationHost.config auf; dort gibt es diese Grenze nicht.</translation>
    </message>
    <message>
        <source>an account without a name</source>
        <translation>Konto ohne Namen</translation>
    </message>
    <message>
        <source>The certificate mapped to %1 is not whole.</source>
        <translation>Das Zertifikat, das %1 zugeordnet ist, ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Characters were lost when it was copied, mostly its last ones, so it lets nobody in.</source>
        <translation>Beim Kopieren gingen Zeichen verloren, meist die letzten; es lässt niemanden herein.</translation>
    </message>
    <message>
        <source>Only the filling at the end of the certificate mapped to %1 is missing.</source>
        <translation>Beim Zertifikat, das %1 zugeordnet ist, fehlt nur die Auffüllung am Ende.</translation>
    </message>
    <message>
        <source>IIS takes it for a damaged one, and never recognises it.</source>
        <translation>IIS hält es für beschädigt und erkennt es nie.</translation>
    </message>
    <message>
        <source>Repair it; the mapping editor does it with one click.</source>
        <translation>Reparieren Sie es; der Zuordnungseditor tut das mit einem Klick.</translation>
    </message>
    <message>
        <source>The binding %1 is not an address, a port and a host name.</source>
        <translation>Die Bindung %1 besteht nicht aus Adresse, Port und Hostname.</translation>
    </message>
    <message>
        <source>IIS cannot listen where it says.</source>
        <translation>IIS kann dort, wo sie es sagt, nicht lauschen.</translation>
    </message>
    <message>
        <source>Write it as address:port:host, like *:443:www.example.com.</source>
        <translation>Schreiben Sie sie als Adresse:Port:Host, etwa *:443:www.example.com.</translation>
    </message>
    <message>
        <source>The schema of %1 has no element &lt;%2&gt; here.</source>
        <translation>Das Schema von %1 kennt hier kein Element &lt;%2&gt;.</translation>
    </message>
    <message>
        <source>Remove it. What is inherited can only be left out with &lt;clear/&gt; and a list anew.</source>
        <translation>Entfernen Sie es. Geerbtes lässt sich nur mit &lt;clear/&gt; und einer neuen Liste weglassen.</translation>
    </message>
    <message>
        <source>The section %1 stands in another file, %2 (configSource).</source>
        <translation>Der Abschnitt %1 steht in einer anderen Datei, %2 (configSource).</translation>
    </message>
    <message>
        <source>This program does not read that file, so what it says of the section may be wrong.</source>
        <translation>Dieses Programm liest jene Datei nicht; was es über den Abschnitt sagt, kann deshalb falsch sein.</translation>
    </message>
    <message>
        <source>Move the section into this file before you change it here.</source>
        <translation>Holen Sie den Abschnitt in diese Datei, bevor Sie ihn hier ändern.</translation>
    </message>
    <message>
        <source>Two sites have the name %1: in line %2 and in line %3.</source>
        <translation>Zwei Websites haben den Namen %1: in Zeile %2 und in Zeile %3.</translation>
    </message>
    <message>
        <source>The schema of IIS asks for a name of its own for each site, and the settings of a site are found by it.</source>
        <translation>Das Schema von IIS verlangt für jede Website einen eigenen Namen, und die Einstellungen einer Website werden über ihn gefunden.</translation>
    </message>
    <message>
        <source>Rename one of the two in a text editor, in its &lt;location&gt; elements as well.</source>
        <translation>Benennen Sie eine von beiden in einem Texteditor um, auch in ihren &lt;location&gt;-Elementen.</translation>
    </message>
    <message>
        <source>The names of two sites differ in capitals only: %1 in line %2 and %3 in line %4.</source>
        <translation>Die Namen zweier Websites unterscheiden sich nur in der Großschreibung: %1 in Zeile %2 und %3 in Zeile %4.</translation>
    </message>
    <message>
        <source>Most likely IIS takes them for one name, which has not been verified on a server; here a &lt;location&gt; of the one counts for the other.</source>
        <translation>Wahrscheinlich hält IIS sie für einen Namen; an einem Server wurde das nicht geprüft. Hier gilt ein &lt;location&gt; der einen auch für die andere.</translation>
    </message>
    <message>
        <source>The sites %1 (line %2) and %3 (line %4) have the same ID, %5.</source>
        <translation>Die Websites %1 (Zeile %2) und %3 (Zeile %4) haben dieselbe ID, %5.</translation>
    </message>
    <message>
        <source>The schema of IIS asks for an ID of its own for each site.</source>
        <translation>Das Schema von IIS verlangt für jede Website eine eigene ID.</translation>
    </message>
    <message>
        <source>Give one of the two another ID in a text editor.</source>
        <translation>Geben Sie einer von beiden in einem Texteditor eine andere ID.</translation>
    </message>
    <message>
        <source>A site has no name.</source>
        <translation>Eine Website hat keinen Namen.</translation>
    </message>
    <message>
        <source>The site with the ID %1 has no name.</source>
        <translation>Die Website mit der ID %1 hat keinen Namen.</translation>
    </message>
    <message>
        <source>The schema of IIS demands one, and the settings of a site are found by it.</source>
        <translation>Das Schema von IIS verlangt einen, und die Einstellungen einer Website werden über ihn gefunden.</translation>
    </message>
    <message>
        <source>Give it a name in a text editor, or remove it.</source>
        <translation>Geben Sie ihr in einem Texteditor einen Namen oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>The site %1 has no ID.</source>
        <translation>Die Website %1 hat keine ID.</translation>
    </message>
    <message>
        <source>The schema of IIS demands one.</source>
        <translation>Das Schema von IIS verlangt eine.</translation>
    </message>
    <message>
        <source>Give it one of its own in a text editor.</source>
        <translation>Geben Sie ihr in einem Texteditor eine eigene.</translation>
    </message>
    <message>
        <source>allowOverride is %1 in line %2, which is neither true nor false.</source>
        <translation>allowOverride ist %1 in Zeile %2 und damit weder true noch false.</translation>
    </message>
    <message>
        <source>%1 is %2 in line %3, which is none of Allow, Deny and Inherit.</source>
        <translation>%1 ist %2 in Zeile %3 und damit weder Allow noch Deny noch Inherit.</translation>
    </message>
    <message>
        <source>Here it counts as not written; what IIS makes of it has not been verified.</source>
        <translation>Hier zählt es als nicht geschrieben; was IIS daraus macht, ist nicht überprüft.</translation>
    </message>
    <message>
        <source>Correct it in a text editor.</source>
        <translation>Berichtigen Sie es in einem Texteditor.</translation>
    </message>
</context>
<context>
    <name>Fitness</name>
    <message>
        <source>server authentication</source>
        <translation>Serverauthentifizierung</translation>
    </message>
    <message>
        <source>client authentication</source>
        <translation>Clientauthentifizierung</translation>
    </message>
    <message>
        <source>code signing</source>
        <translation>Codesignatur</translation>
    </message>
    <message>
        <source>e-mail protection</source>
        <translation>E-Mail-Schutz</translation>
    </message>
    <message>
        <source>time stamping</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>OCSP signing</source>
        <translation>OCSP-Signatur</translation>
    </message>
    <message>
        <source>smart card logon</source>
        <translation>Smartcard-Anmeldung</translation>
    </message>
    <message>
        <source>any purpose</source>
        <translation>jeder Zweck</translation>
    </message>
    <message>
        <source>The certificate becomes valid tomorrow.</source>
        <translation>Das Zertifikat gilt ab morgen.</translation>
    </message>
    <message>
        <source>The certificate is not valid yet.</source>
        <translation>Das Zertifikat gilt noch nicht.</translation>
    </message>
    <message>
        <source>The certificate becomes valid in %1 days.</source>
        <translation>Das Zertifikat gilt erst in %1 Tagen.</translation>
    </message>
    <message>
        <source>IIS refuses it until then with 403.17.</source>
        <translation>Bis dahin weist IIS es mit 403.17 zurück.</translation>
    </message>
    <message>
        <source>Wait, or check this computer’s clock.</source>
        <translation>Warten Sie, oder prüfen Sie die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>The certificate expired yesterday.</source>
        <translation>Das Zertifikat ist gestern abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate has just expired.</source>
        <translation>Das Zertifikat ist gerade abgelaufen.</translation>
    </message>
    <message>
        <source>The certificate expired %1 days ago.</source>
        <translation>Das Zertifikat ist vor %1 Tagen abgelaufen.</translation>
    </message>
    <message>
        <source>IIS refuses it with 403.17.</source>
        <translation>IIS weist es mit 403.17 zurück.</translation>
    </message>
    <message>
        <source>Have it renewed, and use the new one.</source>
        <translation>Lassen Sie es erneuern, und verwenden Sie das neue.</translation>
    </message>
    <message>
        <source>The certificate expires tomorrow.</source>
        <translation>Das Zertifikat läuft morgen ab.</translation>
    </message>
    <message>
        <source>The certificate expires today.</source>
        <translation>Das Zertifikat läuft heute ab.</translation>
    </message>
    <message>
        <source>The certificate expires in %1 days.</source>
        <translation>Das Zertifikat läuft in %1 Tagen ab.</translation>
    </message>
    <message>
        <source>A renewed certificate is another one: its mapping has to be updated too.</source>
        <translation>Ein erneuertes Zertifikat ist ein anderes: Auch seine Zuordnung muss aktualisiert werden.</translation>
    </message>
    <message>
        <source>Renew it before then.</source>
        <translation>Erneuern Sie es vorher.</translation>
    </message>
    <message>
        <source>The key is too weak: %1.</source>
        <translation>Der Schlüssel ist zu schwach: %1.</translation>
    </message>
    <message>
        <source>Current systems refuse such keys, and they can be broken.</source>
        <translation>Aktuelle Systeme weisen solche Schlüssel zurück, und sie lassen sich brechen.</translation>
    </message>
    <message>
        <source>Have it issued anew with RSA 2048 or more, or an elliptic curve.</source>
        <translation>Lassen Sie es mit RSA 2048 oder mehr oder einer elliptischen Kurve neu ausstellen.</translation>
    </message>
    <message>
        <source>The certificate is signed with an outdated method: %1.</source>
        <translation>Das Zertifikat ist mit einem veralteten Verfahren signiert: %1.</translation>
    </message>
    <message>
        <source>Current systems do not trust such signatures.</source>
        <translation>Aktuelle Systeme vertrauen solchen Signaturen nicht.</translation>
    </message>
    <message>
        <source>Have it issued anew with SHA-256.</source>
        <translation>Lassen Sie es mit SHA-256 neu ausstellen.</translation>
    </message>
    <message>
        <source>The kind of key is %1, which Windows does not use for TLS.</source>
        <translation>Die Schlüsselart ist %1; Windows verwendet sie nicht für TLS.</translation>
    </message>
    <message>
        <source>Have it issued anew with RSA or the elliptic curve P-256.</source>
        <translation>Lassen Sie es mit RSA oder der elliptischen Kurve P-256 neu ausstellen.</translation>
    </message>
    <message>
        <source>The key may not be used for digital signatures.</source>
        <translation>Der Schlüssel darf nicht für digitale Signaturen verwendet werden.</translation>
    </message>
    <message>
        <source>TLS proves with such a signature who somebody is.</source>
        <translation>Mit einer solchen Signatur weist TLS nach, wer jemand ist.</translation>
    </message>
    <message>
        <source>Have it issued anew with the key usage “digital signature”.</source>
        <translation>Lassen Sie es mit der Schlüsselverwendung „Digitale Signatur“ neu ausstellen.</translation>
    </message>
    <message>
        <source>There is no private key with the certificate.</source>
        <translation>Zum Zertifikat gibt es keinen privaten Schlüssel.</translation>
    </message>
    <message>
        <source>Without its key a certificate proves nothing.</source>
        <translation>Ohne seinen Schlüssel beweist ein Zertifikat nichts.</translation>
    </message>
    <message>
        <source>Use a PFX file that contains the key.</source>
        <translation>Verwenden Sie eine PFX-Datei, die den Schlüssel enthält.</translation>
    </message>
    <message>
        <source>This is the certificate of an authority.</source>
        <translation>Das ist das Zertifikat einer Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>It issues certificates; it is not meant for a user or a server.</source>
        <translation>Es stellt Zertifikate aus; für einen Benutzer oder einen Server ist es nicht gedacht.</translation>
    </message>
    <message>
        <source>Use a certificate that this authority has issued.</source>
        <translation>Verwenden Sie ein Zertifikat, das diese Zertifizierungsstelle ausgestellt hat.</translation>
    </message>
    <message>
        <source>The certificate is signed by itself.</source>
        <translation>Das Zertifikat ist selbstsigniert.</translation>
    </message>
    <message>
        <source>It is trusted only where it stands among the trusted roots.</source>
        <translation>Ihm wird nur vertraut, wo es unter den vertrauenswürdigen Stammzertifikaten steht.</translation>
    </message>
    <message>
        <source>Use a certificate issued by an authority.</source>
        <translation>Verwenden Sie ein Zertifikat, das eine Zertifizierungsstelle ausgestellt hat.</translation>
    </message>
    <message>
        <source>The authority that issued it is not known here: %1.</source>
        <translation>Die Zertifizierungsstelle, die es ausgestellt hat, ist hier nicht bekannt: %1.</translation>
    </message>
    <message>
        <source>The server has to know it too, or it answers 403.16.</source>
        <translation>Auch der Server muss sie kennen, sonst antwortet er mit 403.16.</translation>
    </message>
    <message>
        <source>Import the authority’s certificate on the server: a root into Trusted Root Certification Authorities, an intermediate into Intermediate Certification Authorities.</source>
        <translation>Importieren Sie das Zertifikat der Zertifizierungsstelle auf dem Server: ein Stammzertifikat unter Vertrauenswürdige Stammzertifizierungsstellen, ein Zwischenzertifikat unter Zwischenzertifizierungsstellen.</translation>
    </message>
    <message>
        <source>It names the authority %1 as its issuer, but was not signed by the one known by that name.</source>
        <translation>Es nennt die Zertifizierungsstelle %1 als Aussteller, wurde aber nicht von der signiert, die unter diesem Namen bekannt ist.</translation>
    </message>
    <message>
        <source>The authority may have got a new key, or the certificate is not genuine.</source>
        <translation>Vielleicht hat die Zertifizierungsstelle einen neuen Schlüssel bekommen, oder das Zertifikat ist nicht echt.</translation>
    </message>
    <message>
        <source>Find the certificate of the authority that really issued it.</source>
        <translation>Suchen Sie das Zertifikat der Zertifizierungsstelle, die es wirklich ausgestellt hat.</translation>
    </message>
    <message>
        <source>The certificate is not made for client authentication.</source>
        <translation>Das Zertifikat ist nicht für die Clientauthentifizierung bestimmt.</translation>
    </message>
    <message>
        <source>The certificate is not made for client authentication, but for: %1.</source>
        <translation>Das Zertifikat ist nicht für die Clientauthentifizierung bestimmt, sondern für: %1.</translation>
    </message>
    <message>
        <source>Browsers do not offer it, and the server does not accept it.</source>
        <translation>Browser bieten es nicht an, und der Server nimmt es nicht an.</translation>
    </message>
    <message>
        <source>Have one issued with the purpose “client authentication”.</source>
        <translation>Lassen Sie eines mit dem Zweck „Clientauthentifizierung“ ausstellen.</translation>
    </message>
    <message>
        <source>The certificate looks like one for a server.</source>
        <translation>Das Zertifikat sieht aus wie eines für einen Server.</translation>
    </message>
    <message>
        <source>The certificate looks like one for the server %1.</source>
        <translation>Das Zertifikat sieht aus wie eines für den Server %1.</translation>
    </message>
    <message>
        <source>A person’s certificate names a person.</source>
        <translation>Das Zertifikat einer Person nennt eine Person.</translation>
    </message>
    <message>
        <source>Check that it is the right file.</source>
        <translation>Prüfen Sie, ob es die richtige Datei ist.</translation>
    </message>
    <message>
        <source>The certificate is not made for server authentication.</source>
        <translation>Das Zertifikat ist nicht für die Serverauthentifizierung bestimmt.</translation>
    </message>
    <message>
        <source>The certificate is not made for server authentication, but for: %1.</source>
        <translation>Das Zertifikat ist nicht für die Serverauthentifizierung bestimmt, sondern für: %1.</translation>
    </message>
    <message>
        <source>Browsers refuse it.</source>
        <translation>Browser weisen es zurück.</translation>
    </message>
    <message>
        <source>Have one issued with the purpose “server authentication”.</source>
        <translation>Lassen Sie eines mit dem Zweck „Serverauthentifizierung“ ausstellen.</translation>
    </message>
    <message>
        <source>The certificate is made for another name: %1.</source>
        <translation>Das Zertifikat ist für einen anderen Namen gemacht: %1.</translation>
    </message>
    <message>
        <source>Browsers warn when the name differs.</source>
        <translation>Browser warnen, wenn der Name abweicht.</translation>
    </message>
    <message>
        <source>Use a certificate for the site’s name.</source>
        <translation>Verwenden Sie ein Zertifikat für den Namen der Website.</translation>
    </message>
    <message>
        <source>The certificate names its host only in the common name.</source>
        <translation>Das Zertifikat nennt seinen Host nur im allgemeinen Namen (CN).</translation>
    </message>
    <message>
        <source>Browsers do not read that; they want alternative names.</source>
        <translation>Den lesen Browser nicht; sie wollen alternative Namen.</translation>
    </message>
    <message>
        <source>Have it issued anew with the host name as alternative name.</source>
        <translation>Lassen Sie es mit dem Hostnamen als alternativem Namen neu ausstellen.</translation>
    </message>
    <message>
        <source>The certificate does not say what it is made for.</source>
        <translation>Das Zertifikat sagt nicht, wofür es gemacht ist.</translation>
    </message>
    <message>
        <source>By convention it may then be used for everything. How Windows treats it when it checks clients is not documented by Microsoft and not tested on a real server.</source>
        <translation>Üblicherweise darf es dann für alles verwendet werden. Wie Windows es beim Prüfen von Clients behandelt, dokumentiert Microsoft nicht, und auf einem echten Server wurde es nicht geprüft.</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>gilt noch nicht</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>expires soon</source>
        <translation>läuft bald ab</translation>
    </message>
    <message>
        <source>weak key</source>
        <translation>schwacher Schlüssel</translation>
    </message>
    <message>
        <source>outdated signature</source>
        <translation>veraltete Signatur</translation>
    </message>
    <message>
        <source>uncommon kind of key</source>
        <translation>unübliche Schlüsselart</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>selbstsigniert</translation>
    </message>
    <message>
        <source>issuer unknown</source>
        <translation>Aussteller unbekannt</translation>
    </message>
    <message>
        <source>not signed by its issuer</source>
        <translation>nicht vom Aussteller signiert</translation>
    </message>
    <message>
        <source>no private key</source>
        <translation>kein privater Schlüssel</translation>
    </message>
    <message>
        <source>not for signatures</source>
        <translation>nicht für Signaturen</translation>
    </message>
    <message>
        <source>not for client authentication</source>
        <translation>nicht für Clientauthentifizierung</translation>
    </message>
    <message>
        <source>server certificate</source>
        <translation>Serverzertifikat</translation>
    </message>
    <message>
        <source>not for server authentication</source>
        <translation>nicht für Serverauthentifizierung</translation>
    </message>
    <message>
        <source>other name</source>
        <translation>anderer Name</translation>
    </message>
    <message>
        <source>no alternative name</source>
        <translation>kein alternativer Name</translation>
    </message>
    <message>
        <source>purposes not listed</source>
        <translation>Zwecke nicht aufgeführt</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>Certificate for %1</source>
        <translation>Zertifikat für %1</translation>
    </message>
    <message>
        <source>With this certificate you sign in to %1. Install it once on every computer that you use; it takes two minutes.</source>
        <translation>Mit diesem Zertifikat melden Sie sich bei %1 an. Installieren Sie es einmal auf jedem Computer, den Sie benutzen; das dauert zwei Minuten.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>You get it separately. Keep it apart from the file.</source>
        <translation>Sie bekommen es getrennt. Bewahren Sie es getrennt von der Datei auf.</translation>
    </message>
    <message>
        <source>The one that was agreed with you.</source>
        <translation>Das mit Ihnen vereinbarte.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Windows with Edge or Chrome</source>
        <translation>Windows mit Edge oder Chrome</translation>
    </message>
    <message>
        <source>Double-click %1. Choose “Current User” and “Next” twice.</source>
        <translation>Doppelklicken Sie auf %1. Wählen Sie „Aktueller Benutzer“ und zweimal „Weiter“.</translation>
    </message>
    <message>
        <source>Type the password. Leave the boxes as they are, then “Next”.</source>
        <translation>Geben Sie das Kennwort ein. Lassen Sie die Kästchen, wie sie sind, dann „Weiter“.</translation>
    </message>
    <message>
        <source>Leave the choice of the certificate store to Windows; “Next”, “Finish”.</source>
        <translation>Überlassen Sie Windows die Wahl des Zertifikatspeichers; „Weiter“, „Fertig stellen“.</translation>
    </message>
    <message>
        <source>If Windows asks whether to trust %1, compare the thumbprint with the one below and say yes.</source>
        <translation>Wenn Windows fragt, ob %1 vertraut werden soll, vergleichen Sie den Fingerabdruck mit dem unten, und antworten Sie mit Ja.</translation>
    </message>
    <message>
        <source>Firefox</source>
        <translation>Firefox</translation>
    </message>
    <message>
        <source>Open Settings → Privacy &amp; Security → Certificates → View Certificates.</source>
        <translation>Öffnen Sie Einstellungen → Datenschutz &amp; Sicherheit → Zertifikate → Zertifikate anzeigen.</translation>
    </message>
    <message>
        <source>Under “Your Certificates”, choose “Import”, then %1, and type the password.</source>
        <translation>Wählen Sie unter „Ihre Zertifikate“ „Importieren“, dann %1, und geben Sie das Kennwort ein.</translation>
    </message>
    <message>
        <source>If Firefox does not trust the site: under “Authorities”, import %1 and tick that it may identify web sites.</source>
        <translation>Wenn Firefox der Website nicht vertraut: Importieren Sie unter „Zertifizierungsstellen“ %1, und kreuzen Sie an, dass sie Websites identifizieren darf.</translation>
    </message>
    <message>
        <source>Mac with Safari, Chrome or Edge</source>
        <translation>Mac mit Safari, Chrome oder Edge</translation>
    </message>
    <message>
        <source>Double-click %1; Keychain Access opens. Choose the keychain “login” and type the password.</source>
        <translation>Doppelklicken Sie auf %1; die Schlüsselbundverwaltung öffnet sich. Wählen Sie den Schlüsselbund „Anmeldung“, und geben Sie das Kennwort ein.</translation>
    </message>
    <message>
        <source>If the password is refused although it is right, your system is too old for this file: ask helpdesk for the older form.</source>
        <translation>Wenn das Kennwort abgelehnt wird, obwohl es stimmt, ist Ihr System zu alt für diese Datei: Bitten Sie den Helpdesk um die ältere Form.</translation>
    </message>
    <message>
        <source>Open the site. When the browser asks, choose %1.</source>
        <translation>Öffnen Sie die Website. Wenn der Browser fragt, wählen Sie %1.</translation>
    </message>
    <message>
        <source>Open %1. When the browser asks, choose %2.</source>
        <translation>Öffnen Sie %1. Wenn der Browser fragt, wählen Sie %2.</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Delete the file and the password. Never pass either on: whoever has both signs in as you. If one is lost, tell helpdesk, who will block the certificate and make you a new one.</source>
        <translation>Löschen Sie die Datei und das Kennwort. Geben Sie keines von beiden je weiter: Wer beides hat, meldet sich als Sie an. Wenn eines verloren geht, sagen Sie es dem Helpdesk; er sperrt das Zertifikat und stellt Ihnen ein neues aus.</translation>
    </message>
    <message>
        <source>Thumbprint of your certificate: %1</source>
        <translation>Fingerabdruck Ihres Zertifikats: %1</translation>
    </message>
    <message>
        <source>Thumbprint of %1: %2</source>
        <translation>Fingerabdruck von %1: %2</translation>
    </message>
    <message>
        <source>If Windows asks whether to trust %1, ask helpdesk for its thumbprint, compare the two and say yes.</source>
        <translation>Wenn Windows fragt, ob es %1 vertrauen soll, erfragen Sie den Fingerabdruck beim Helpdesk, vergleichen Sie beide und sagen Sie Ja.</translation>
    </message>
    <message>
        <source>If Firefox does not trust the site, ask helpdesk for the certificate of %1.</source>
        <translation>Wenn Firefox der Website nicht vertraut, fragen Sie den Helpdesk nach dem Zertifikat von %1.</translation>
    </message>
</context>
<context>
    <name>HandoutVerb</name>
    <message>
        <source>Making hand-outs</source>
        <translation>Die Unterlagen werden erstellt</translation>
    </message>
    <message numerus="yes">
        <source>%n hand-outs were written to %1.</source>
        <translation>
            <numerusform>Die Unterlagen für einen Benutzer (%n) wurden nach %1 geschrieben.</numerusform>
            <numerusform>Die Unterlagen für %n Benutzer wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Give every user the folder with their name. Their passwords are in the folder “passwords”: give them on another way, then delete them here.</source>
        <translation>Geben Sie jedem Benutzer den Ordner mit seinem Namen. Die Kennwörter sind im Ordner „passwords“: Übergeben Sie sie auf anderem Weg, und löschen Sie sie dann hier.</translation>
    </message>
    <message>
        <source>The list for helpdesk: %1</source>
        <translation>Die Liste für den Helpdesk: %1</translation>
    </message>
    <message>
        <source>What to import where: %1</source>
        <translation>Was wohin importiert wird: %1</translation>
    </message>
    <message numerus="yes">
        <source>Nothing was issued: %n rows cannot be issued as they are.</source>
        <translation>
            <numerusform>Nichts wurde ausgestellt: %n Zeile kann so nicht ausgestellt werden.</numerusform>
            <numerusform>Nichts wurde ausgestellt: %n Zeilen können so nicht ausgestellt werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Correct the list, or leave them out with “--skip-bad-rows”.</source>
        <translation>Berichtigen Sie die Liste, oder lassen Sie sie mit „--skip-bad-rows“ aus.</translation>
    </message>
    <message>
        <source>Nothing to do: no user’s certificate ends within that time without a successor.</source>
        <translation>Nichts zu tun: In dieser Zeit endet kein Benutzerzertifikat ohne Nachfolger.</translation>
    </message>
    <message>
        <source>Say for whom: either “--list FILE” or “--due DAYS”.</source>
        <translation>Sagen Sie, für wen: entweder „--list FILE“ oder „--due DAYS“.</translation>
    </message>
    <message>
        <source>%1 is not the address of a site.</source>
        <translation>%1 ist nicht die Adresse einer Website.</translation>
    </message>
    <message>
        <source>Give it as users type it, like “https://www.contoso.com/”.</source>
        <translation>Geben Sie sie so an, wie Benutzer sie eintippen, etwa „https://www.contoso.com/“.</translation>
    </message>
    <message>
        <source>Issue certificates for a list of users, with everything that they need</source>
        <translation>Zertifikate für eine Liste von Benutzern ausstellen, mit allem, was sie brauchen</translation>
    </message>
    <message>
        <source>Every user gets a folder with the PFX and a page that explains, step by step, how to install it; the passwords are made and lie apart. The list is CSV: name, account, e-mail, UPN.</source>
        <translation>Jeder Benutzer bekommt einen Ordner mit der PFX und einer Seite, die Schritt für Schritt erklärt, wie man sie installiert; die Kennwörter werden erzeugt und liegen getrennt. Die Liste ist CSV: Name, Konto, E-Mail, UPN.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>The users, as CSV, with or without a line of headings.</source>
        <translation>Die Benutzer als CSV, mit oder ohne Überschriftenzeile.</translation>
    </message>
    <message>
        <source>DAYS</source>
        <translation>TAGE</translation>
    </message>
    <message>
        <source>Instead: renew for all users whose certificates end within so many days.</source>
        <translation>Stattdessen: für alle Benutzer erneuern, deren Zertifikate innerhalb so vieler Tage enden.</translation>
    </message>
    <message>
        <source>The address that the users will open.</source>
        <translation>Die Adresse, die die Benutzer öffnen werden.</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>CODE</translation>
    </message>
    <message>
        <source>The language of the pages, like “de”; otherwise yours.</source>
        <translation>Die Sprache der Seiten, etwa „de“; sonst Ihre.</translation>
    </message>
    <message>
        <source>Only say what becomes of every row; exit code 3 when one of them cannot be issued.</source>
        <translation>Nur sagen, was aus jeder Zeile wird; Exitcode 3, wenn für eine davon nichts ausgestellt werden kann.</translation>
    </message>
    <message>
        <source>Issue the good rows even if there are others.</source>
        <translation>Die guten Zeilen auch dann ausstellen, wenn es andere gibt.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>ANZAHL</translation>
    </message>
    <message>
        <source>How long the certificates are valid; otherwise 365.</source>
        <translation>Wie lange die Zertifikate gültig sind; sonst 365.</translation>
    </message>
    <message>
        <source>Nothing to do: everybody in the list has a valid certificate.</source>
        <translation>Nichts zu tun: Alle auf der Liste haben ein gültiges Zertifikat.</translation>
    </message>
    <message>
        <source>Leave out who has a valid certificate already, as when a list was stopped half-way.</source>
        <translation>Auslassen, wer schon ein gültiges Zertifikat hat, etwa wenn eine Liste auf halbem Weg angehalten wurde.</translation>
    </message>
    <message numerus="yes">
        <source>Stopped, as asked: %n hand-outs were not begun.</source>
        <translation>
            <numerusform>Wie gewünscht angehalten: Eine Übergabe wurde nicht begonnen.</numerusform>
            <numerusform>Wie gewünscht angehalten: %n Übergaben wurden nicht begonnen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same once more with “--skip-existing” goes on with them.</source>
        <translation>Dasselbe noch einmal mit „--skip-existing“ fährt damit fort.</translation>
    </message>
    <message>
        <source>There are no pages in the language %1.</source>
        <translation>In der Sprache %1 gibt es keine Seiten.</translation>
    </message>
    <message>
        <source>Say “en” or “de”, or leave it out for yours.</source>
        <translation>Sagen Sie „en“ oder „de“, oder lassen Sie es für Ihre weg.</translation>
    </message>
</context>
<context>
    <name>HandoutWords</name>
    <message>
        <source>Local Computer → Trusted Root Certification Authorities</source>
        <translation>Lokaler Computer → Vertrauenswürdige Stammzertifizierungsstellen</translation>
    </message>
    <message>
        <source>Local Computer → Intermediate Certification Authorities</source>
        <translation>Lokaler Computer → Zwischenzertifizierungsstellen</translation>
    </message>
    <message>
        <source>The server’s certificate with its key, on the server</source>
        <translation>Das Zertifikat des Servers mit seinem Schlüssel, auf dem Server</translation>
    </message>
    <message>
        <source>Local Computer → Personal</source>
        <translation>Lokaler Computer → Eigene Zertifikate</translation>
    </message>
    <message>
        <source>The revocation list, on the server, unless it reaches the address in the certificates</source>
        <translation>Die Sperrliste, auf dem Server, sofern er die Adresse in den Zertifikaten nicht erreicht</translation>
    </message>
    <message>
        <source>A user’s certificate with its key, on the user’s computer, as that user</source>
        <translation>Das Zertifikat eines Benutzers mit seinem Schlüssel, auf dem Computer des Benutzers, als dieser Benutzer</translation>
    </message>
    <message>
        <source>Current User → Personal</source>
        <translation>Aktueller Benutzer → Eigene Zertifikate</translation>
    </message>
    <message>
        <source>What to import where</source>
        <translation>Was wohin importiert wird</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>Benutzerprinzipalname</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>The commands are for PowerShell: those on the server run as administrator, the last one as the user.</source>
        <translation>Die Befehle sind für PowerShell: Führen Sie die auf dem Server als Administrator aus, den letzten als der Benutzer.</translation>
    </message>
    <message>
        <source>The root authority’s certificate, on the server</source>
        <translation>Das Zertifikat der Stammzertifizierungsstelle, auf dem Server</translation>
    </message>
    <message>
        <source>The root authority’s certificate, on the server; it is not known here, so get it from whoever issued the authority’s, as root.crt</source>
        <translation>Das Zertifikat der Stammzertifizierungsstelle, auf dem Server; es ist hier nicht bekannt: Lassen Sie es sich von der Stelle, die das der Zertifizierungsstelle ausgestellt hat, als root.crt geben</translation>
    </message>
    <message>
        <source>A certificate between the root and the users’, on the server; never into the root store</source>
        <translation>Ein Zertifikat zwischen dem der Stammzertifizierungsstelle und denen der Benutzer, auf dem Server; nie in den Stammspeicher</translation>
    </message>
</context>
<context>
    <name>Holes</name>
    <message>
        <source>The file sets %1 to %2 for that location.</source>
        <translation>Die Datei setzt für diesen Ort %1 auf %2.</translation>
    </message>
    <message>
        <source>The setting %1 is %2 for that location, set in %3.</source>
        <translation>Die Einstellung %1 ist für diesen Ort %2, gesetzt in %3.</translation>
    </message>
    <message>
        <source>It stands in %1.</source>
        <translation>Es steht in %1.</translation>
    </message>
    <message>
        <source>Close it together with the rest, or leave it if it is meant.</source>
        <translation>Schließen Sie es mit, oder lassen Sie es, wenn es so gewollt ist.</translation>
    </message>
    <message>
        <source>%1 switches anonymous sign-in on again.</source>
        <translation>%1 schaltet die anonyme Anmeldung wieder ein.</translation>
    </message>
    <message>
        <source>Visitors of that location get in without being signed in as a mapped account.</source>
        <translation>Besucher dieses Ortes kommen herein, ohne als zugeordnetes Konto angemeldet zu sein.</translation>
    </message>
    <message>
        <source>%1 can be reached without HTTPS.</source>
        <translation>%1 ist ohne HTTPS erreichbar.</translation>
    </message>
    <message>
        <source>Without HTTPS nobody can be asked for a certificate.</source>
        <translation>Ohne HTTPS kann niemand nach einem Zertifikat gefragt werden.</translation>
    </message>
    <message>
        <source>%1 does not require a certificate.</source>
        <translation>%1 verlangt kein Zertifikat.</translation>
    </message>
    <message>
        <source>Visitors of that location need no certificate.</source>
        <translation>Besucher dieses Ortes brauchen kein Zertifikat.</translation>
    </message>
    <message>
        <source>%1 switches certificate mapping off.</source>
        <translation>%1 schaltet die Zertifikatzuordnung aus.</translation>
    </message>
    <message>
        <source>Certificates sign nobody in there; without another way to sign in every request is refused with 401.2.</source>
        <translation>Zertifikate melden dort niemanden an; ohne eine andere Anmeldung wird jede Anfrage mit 401.2 abgewiesen.</translation>
    </message>
    <message>
        <source>%1 has certificate mappings of its own, and IIS ignores them.</source>
        <translation>%1 hat eigene Zertifikatzuordnungen, und IIS beachtet sie nicht.</translation>
    </message>
    <message>
        <source>IIS reads mappings from the site or the server only; people mapped here get 401.</source>
        <translation>IIS liest Zuordnungen nur von der Website oder vom Server; wer hier zugeordnet ist, bekommt 401.</translation>
    </message>
    <message>
        <source>Move these mappings to the site.</source>
        <translation>Verschieben Sie diese Zuordnungen zur Website.</translation>
    </message>
    <message>
        <source>%1 switches another way to sign in on.</source>
        <translation>%1 schaltet eine andere Anmeldung ein.</translation>
    </message>
    <message>
        <source>Visitors of that location can sign in with a password instead of a mapped certificate.</source>
        <translation>Besucher dieses Ortes können sich mit einem Kennwort statt mit einem zugeordneten Zertifikat anmelden.</translation>
    </message>
</context>
<context>
    <name>IdentityFiles</name>
    <message>
        <source>VARIABLE</source>
        <translation>VARIABLE</translation>
    </message>
    <message>
        <source>The environment variable that holds the password of the PFX; otherwise it is asked for at the terminal.</source>
        <translation>Die Umgebungsvariable mit dem Kennwort der PFX-Datei; sonst wird im Terminal danach gefragt.</translation>
    </message>
</context>
<context>
    <name>InspectVerb</name>
    <message>
        <source>base64 without header</source>
        <translation>Base64 ohne Kopf</translation>
    </message>
    <message>
        <source>not limited to any</source>
        <translation>auf keinen beschränkt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Antragsteller</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 bis %2, %3</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Thumbprint (SHA-1)</source>
        <translation>Fingerabdruck (SHA-1)</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Host names</source>
        <translation>Hostnamen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>Benutzerprinzipalname</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Gemacht für</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Self-signed</source>
        <translation>Selbstsigniert</translation>
    </message>
    <message>
        <source>Can be a client certificate for IIS.</source>
        <translation>Als Clientzertifikat für IIS geeignet.</translation>
    </message>
    <message>
        <source>Cannot be a client certificate for IIS.</source>
        <translation>Als Clientzertifikat für IIS ungeeignet.</translation>
    </message>
    <message>
        <source>Show what is in certificate files of any kind</source>
        <translation>Zeigen, was in Zertifikatdateien jeder Art steht</translation>
    </message>
    <message>
        <source>Reads PEM, base64 with or without line breaks, DER, P7B and PFX; the content counts, not the file&apos;s name. Private keys are never shown.</source>
        <translation>Liest PEM, Base64 mit oder ohne Umbrüche, DER, P7B und PFX; der Inhalt zählt, nicht der Dateiname. Private Schlüssel werden nie gezeigt.</translation>
    </message>
    <message>
        <source>Output only the text that IIS wants in a mapping: base64 in one line, without the BEGIN and END lines.</source>
        <translation>Nur den Text ausgeben, den IIS in einer Zuordnung will: Base64 in einer Zeile, ohne die BEGIN- und END-Zeilen.</translation>
    </message>
    <message>
        <source>VARIABLE</source>
        <translation>VARIABLE</translation>
    </message>
    <message>
        <source>The environment variable that holds the password of PFX files; otherwise it is asked for at the terminal.</source>
        <translation>Die Umgebungsvariable mit dem Kennwort von PFX-Dateien; sonst wird im Terminal danach gefragt.</translation>
    </message>
    <message>
        <source>CERTIFICATE-FILE</source>
        <translation>ZERTIFIKATDATEI</translation>
    </message>
    <message>
        <source>A file with certificates.</source>
        <translation>Eine Datei mit Zertifikaten.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>ANZAHL</translation>
    </message>
    <message>
        <source>Only this one of several certificates in a file, counted from 1.</source>
        <translation>Nur dieses von mehreren Zertifikaten in einer Datei, ab 1 gezählt.</translation>
    </message>
    <message>
        <source>Its chain, as far as the file has it: %1</source>
        <translation>Seine Kette, soweit die Datei sie enthält: %1</translation>
    </message>
    <message>
        <source>Its chain: %1</source>
        <translation>Seine Kette: %1</translation>
    </message>
    <message>
        <source>code signing</source>
        <translation>Codesignatur</translation>
    </message>
    <message>
        <source>secure e-mail</source>
        <translation>sichere E-Mail</translation>
    </message>
    <message>
        <source>time stamping</source>
        <translation>Zeitstempel</translation>
    </message>
    <message>
        <source>OCSP signing</source>
        <translation>OCSP-Signatur</translation>
    </message>
    <message>
        <source>KDC authentication</source>
        <translation>KDC-Authentifizierung</translation>
    </message>
    <message>
        <source>encrypting file system</source>
        <translation>verschlüsselndes Dateisystem</translation>
    </message>
    <message>
        <source>digital signature</source>
        <translation>digitale Signatur</translation>
    </message>
    <message>
        <source>non-repudiation</source>
        <translation>Nichtabstreitbarkeit</translation>
    </message>
    <message>
        <source>key encipherment</source>
        <translation>Schlüsselverschlüsselung</translation>
    </message>
    <message>
        <source>data encipherment</source>
        <translation>Datenverschlüsselung</translation>
    </message>
    <message>
        <source>key agreement</source>
        <translation>Schlüsselvereinbarung</translation>
    </message>
    <message>
        <source>certificate signing</source>
        <translation>Zertifikatsignatur</translation>
    </message>
    <message>
        <source>signing of revocation lists</source>
        <translation>Signatur von Sperrlisten</translation>
    </message>
    <message>
        <source>encipher only</source>
        <translation>nur verschlüsseln</translation>
    </message>
    <message>
        <source>decipher only</source>
        <translation>nur entschlüsseln</translation>
    </message>
    <message>
        <source>yes, with no other authority below it</source>
        <translation>ja, ohne eine weitere Zertifizierungsstelle darunter</translation>
    </message>
    <message numerus="yes">
        <source>yes, with at most %n other(s) one below the other</source>
        <translation>
            <numerusform>ja, mit höchstens einer weiteren darunter</numerusform>
            <numerusform>ja, mit höchstens %n weiteren untereinander</numerusform>
        </translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>Andere Namen</translation>
    </message>
    <message>
        <source>Key usage</source>
        <translation>Schlüsselverwendung</translation>
    </message>
    <message>
        <source>Key identifier</source>
        <translation>Schlüsselkennung</translation>
    </message>
    <message>
        <source>Issuer’s key</source>
        <translation>Schlüssel des Ausstellers</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation>Sperrlisten</translation>
    </message>
    <message>
        <source>OCSP</source>
        <translation>OCSP</translation>
    </message>
</context>
<context>
    <name>IssueVerb</name>
    <message>
        <source>Issued certificate %1.</source>
        <translation>Das Zertifikat %1 wurde ausgestellt.</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Thumbprint (SHA-1)</source>
        <translation>Fingerabdruck (SHA-1)</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Antragsteller</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Host names</source>
        <translation>Hostnamen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>Benutzerprinzipalname</translation>
    </message>
    <message>
        <source>Nothing was issued: a request is only a wish.</source>
        <translation>Nichts wurde ausgestellt: Eine Anforderung ist nur ein Wunsch.</translation>
    </message>
    <message>
        <source>Say what to grant: “--client NAME”, with “--email” and “--upn” where wanted, or “--server HOST”.</source>
        <translation>Sagen Sie, was gewährt werden soll: „--client NAME“, nach Wunsch mit „--email“ und „--upn“, oder „--server HOST“.</translation>
    </message>
    <message>
        <source>Say for whom: either “--client NAME” or “--server HOST”.</source>
        <translation>Sagen Sie, für wen: entweder „--client NAME“ oder „--server HOST“.</translation>
    </message>
    <message>
        <source>For a list of users there is “certwizardctl authority handout”.</source>
        <translation>Für eine Liste von Benutzern gibt es „certwizardctl authority handout“.</translation>
    </message>
    <message>
        <source>Issue a certificate for a user, for a server, or for a request</source>
        <translation>Ein Zertifikat für einen Benutzer, für einen Server oder für eine Anforderung ausstellen</translation>
    </message>
    <message>
        <source>Without a request a key is made and written as PFX. With one, only the certificate is written, and of what the request asks for only what the options name is granted.</source>
        <translation>Ohne Anforderung wird ein Schlüssel erzeugt und als PFX geschrieben. Mit einer wird nur das Zertifikat geschrieben, und von dem, was die Anforderung verlangt, wird nur gewährt, was die Optionen nennen.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>A certificate for this user.</source>
        <translation>Ein Zertifikat für diesen Benutzer.</translation>
    </message>
    <message>
        <source>HOST</source>
        <translation>HOST</translation>
    </message>
    <message>
        <source>A certificate for a server with this name (“*.” in front for all below it) or address.</source>
        <translation>Ein Zertifikat für einen Server mit diesem Namen („*.“ davor für alle darunter) oder dieser Adresse.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>For the key of this certificate request.</source>
        <translation>Für den Schlüssel dieser Zertifikatanforderung.</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>The user’s e-mail address, in the certificate.</source>
        <translation>Die E-Mail-Adresse des Benutzers, im Zertifikat.</translation>
    </message>
    <message>
        <source>The user principal name, in the certificate.</source>
        <translation>Der Benutzerprinzipalname, im Zertifikat.</translation>
    </message>
    <message>
        <source>Also for signing in to Windows with a smart card.</source>
        <translation>Auch zum Anmelden an Windows mit einer Smartcard.</translation>
    </message>
    <message>
        <source>DOMAIN\USER</source>
        <translation>DOMÄNE\BENUTZER</translation>
    </message>
    <message>
        <source>The Windows account that it will be mapped to; kept in the register.</source>
        <translation>Das Windows-Konto, dem es zugeordnet wird; wird im Register festgehalten.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Kept in the register.</source>
        <translation>Wird im Register festgehalten.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>ANZAHL</translation>
    </message>
    <message>
        <source>How long it is valid; otherwise 365 for users and 397 for servers.</source>
        <translation>Wie lange es gültig ist; sonst 365 für Benutzer und 397 für Server.</translation>
    </message>
</context>
<context>
    <name>ListVerb</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>%1, renewed</source>
        <translation>%1, erneuert</translation>
    </message>
    <message>
        <source>Nothing has been issued yet.</source>
        <translation>Noch wurde nichts ausgestellt.</translation>
    </message>
    <message numerus="yes">
        <source>No certificate fits; %n have been issued.</source>
        <translation>
            <numerusform>Kein Zertifikat passt; %n wurde ausgestellt.</numerusform>
            <numerusform>Kein Zertifikat passt; %n wurden ausgestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>List what an authority has issued</source>
        <translation>Auflisten, was eine Zertifizierungsstelle ausgestellt hat</translation>
    </message>
    <message>
        <source>Needs no passphrase.</source>
        <translation>Braucht keine Passphrase.</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>Only those in this state.</source>
        <translation>Nur die in diesem Zustand.</translation>
    </message>
    <message>
        <source>PURPOSE</source>
        <translation>ZWECK</translation>
    </message>
    <message>
        <source>Only those for users or for servers.</source>
        <translation>Nur die für Benutzer oder für Server.</translation>
    </message>
    <message>
        <source>DAYS</source>
        <translation>TAGE</translation>
    </message>
    <message>
        <source>Only valid ones that end within so many days and have no successor.</source>
        <translation>Nur gültige, die innerhalb so vieler Tage enden und keinen Nachfolger haben.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>There is no display to open a window on. certwizardctl does the same work on the command line.</source>
        <translation>Es gibt keinen Bildschirm, auf dem ein Fenster erscheinen kann. certwizardctl erledigt dieselbe Arbeit auf der Befehlszeile.</translation>
    </message>
    <message>
        <source>Client Certificate Wizard</source>
        <translation>Client-Zertifikat-Assistent</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>The applicationHost.config to open.</source>
        <translation>Die applicationHost.config, die geöffnet werden soll.</translation>
    </message>
    <message>
        <source>Answers that were saved in an earlier run.</source>
        <translation>Antworten, die bei einem früheren Lauf gespeichert wurden.</translation>
    </message>
    <message>
        <source>The language of the windows, like “de”.</source>
        <translation>Die Sprache der Fenster, etwa „de“.</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>CODE</translation>
    </message>
    <message>
        <source>“light” or “dark” instead of what the system says.</source>
        <translation>„light“ (hell) oder „dark“ (dunkel) statt dessen, was das System vorgibt.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>Name one configuration file, not several.</source>
        <translation>Nennen Sie eine einzige Konfigurationsdatei, nicht mehrere.</translation>
    </message>
    <message>
        <source>The theme is either “light” or “dark”.</source>
        <translation>Das Design ist entweder „light“ (hell) oder „dark“ (dunkel).</translation>
    </message>
    <message>
        <source>Run “%1” to see what there is.</source>
        <translation>„%1“ zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>Say what to do.</source>
        <translation>Sagen Sie, was zu tun ist.</translation>
    </message>
    <message>
        <source>There is no option %1 before a verb.</source>
        <translation>Eine Option %1 vor einem Verb gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no verb %1.</source>
        <translation>Ein Verb %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no verb %1; did you mean “%2”?</source>
        <translation>Ein Verb %1 gibt es nicht; meinten Sie „%2“?</translation>
    </message>
    <message>
        <source>Shows who gets into an IIS web site with which certificate, and keeps it in order.</source>
        <translation>Zeigt, wer mit welchem Zertifikat auf eine IIS-Website kommt, und hält das in Ordnung.</translation>
    </message>
    <message>
        <source>The mapping editor, for everyday work.</source>
        <translation>Der Zuordnungseditor, für die tägliche Arbeit.</translation>
    </message>
    <message>
        <source>The web site to open, instead of the one used last.</source>
        <translation>Die Website, die geöffnet wird, statt der zuletzt verwendeten.</translation>
    </message>
    <message>
        <source>Look, and change nothing.</source>
        <translation>Ansehen und nichts ändern.</translation>
    </message>
    <message>
        <source>Issues the certificates that a site lets in, renews, revokes and hands them out.</source>
        <translation>Stellt die Zertifikate aus, die eine Website hereinlässt, erneuert und sperrt sie und gibt sie aus.</translation>
    </message>
    <message>
        <source>The window of an authority.</source>
        <translation>Das Fenster einer Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>FOLDER</source>
        <translation>ORDNER</translation>
    </message>
    <message>
        <source>The authority’s folder, or a certificate file to look into.</source>
        <translation>Der Ordner der Zertifizierungsstelle oder eine Zertifikatdatei zum Ansehen.</translation>
    </message>
    <message>
        <source>Name one folder, not several.</source>
        <translation>Nennen Sie einen Ordner, nicht mehrere.</translation>
    </message>
    <message>
        <source>Finds out what a visitor meets at an HTTPS address, and why.</source>
        <translation>Findet heraus, was ein Besucher unter einer HTTPS-Adresse vorfindet, und warum.</translation>
    </message>
    <message>
        <source>The window of the probe.</source>
        <translation>Das Fenster der Prüfung.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>The address to probe at once.</source>
        <translation>Die Adresse, die gleich geprüft wird.</translation>
    </message>
    <message>
        <source>A client certificate with its key.</source>
        <translation>Ein Clientzertifikat mit seinem Schlüssel.</translation>
    </message>
    <message>
        <source>An authority to trust for the server’s certificate; may be given several times.</source>
        <translation>Eine Zertifizierungsstelle, der beim Serverzertifikat vertraut wird; darf mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>Answers on this computer as a configuration says that IIS will, for real browsers and certificates.</source>
        <translation>Antwortet auf diesem Computer so, wie IIS es laut einer Konfiguration tun wird, für echte Browser und Zertifikate.</translation>
    </message>
    <message>
        <source>The window of the rehearsal.</source>
        <translation>Das Fenster des Probelaufs.</translation>
    </message>
    <message>
        <source>The applicationHost.config to rehearse.</source>
        <translation>Die applicationHost.config, die geprobt wird.</translation>
    </message>
    <message>
        <source>The web site to rehearse.</source>
        <translation>Die Website, die geprobt wird.</translation>
    </message>
    <message>
        <source>Rehearse the result of these answers instead of the file as it is.</source>
        <translation>Das Ergebnis dieser Antworten proben statt der Datei, wie sie ist.</translation>
    </message>
    <message>
        <source>The server’s certificate with its key; a stand-in otherwise.</source>
        <translation>Das Zertifikat des Servers mit seinem Schlüssel; sonst ein Ersatz.</translation>
    </message>
    <message>
        <source>An authority whose client certificates are trusted; may be given several times.</source>
        <translation>Eine Zertifizierungsstelle, deren Clientzertifikaten vertraut wird; darf mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>A list of revoked certificates; may be given several times.</source>
        <translation>Eine Sperrliste; darf mehrmals angegeben werden.</translation>
    </message>
    <message>
        <source>The port to listen on; 0 takes any free one.</source>
        <translation>Der Port, auf dem gelauscht wird; 0 nimmt irgendeinen freien.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Leads through setting up an IIS web site that lets in only holders of the right certificate.
“certwizard mappings” opens the mapping editor instead, “certwizard certificates” an authority, “certwizard rehearse” a rehearsal and “certwizard probe” a probe of a live site; see “certwizard mappings --help” and the like.</source>
        <translation>Führt durch das Einrichten einer IIS-Website, die nur Inhaber des richtigen Zertifikats einlässt.
„certwizard mappings“ öffnet stattdessen den Zuordnungseditor, „certwizard certificates“ eine Zertifizierungsstelle, „certwizard rehearse“ einen Probelauf und „certwizard probe“ die Prüfung einer laufenden Website; siehe „certwizard mappings --help“ und so weiter.</translation>
    </message>
    <message>
        <source>Name the configuration file that is to be rehearsed.</source>
        <translation>Nennen Sie die Konfigurationsdatei, die geprobt werden soll.</translation>
    </message>
    <message>
        <source>The port has to be a number from 0 to 65535; 0 takes any free one.</source>
        <translation>Der Port muss eine Zahl von 0 bis 65535 sein; 0 nimmt irgendeinen freien.</translation>
    </message>
    <message>
        <source>Name one address, not several.</source>
        <translation>Nennen Sie eine Adresse, nicht mehrere.</translation>
    </message>
</context>
<context>
    <name>MappingImport</name>
    <message>
        <source>Nothing was imported.</source>
        <translation>Es wurde nichts importiert.</translation>
    </message>
    <message>
        <source>The file %1 is not a text file.</source>
        <translation>Die Datei %1 ist keine Textdatei.</translation>
    </message>
    <message>
        <source>Save it as CSV (UTF-8) and import that.</source>
        <translation>Speichern Sie sie als CSV (UTF-8), und importieren Sie diese.</translation>
    </message>
    <message>
        <source>In the file %1, a quotation mark in line %2 is never closed.</source>
        <translation>In der Datei %1 wird ein Anführungszeichen aus Zeile %2 nie geschlossen.</translation>
    </message>
    <message>
        <source>Close it, or double it where it belongs to the text.</source>
        <translation>Schließen Sie es, oder verdoppeln Sie es, wo es zum Text gehört.</translation>
    </message>
    <message>
        <source>Line %2 of the file %1 has one column only.</source>
        <translation>Zeile %2 der Datei %1 hat nur eine Spalte.</translation>
    </message>
    <message>
        <source>Each line needs an account and a certificate: the name of a file, or base64.</source>
        <translation>Jede Zeile braucht ein Konto und ein Zertifikat: den Namen einer Datei oder Base64.</translation>
    </message>
    <message>
        <source>Line %2 of the file %1 is not LDIF.</source>
        <translation>Zeile %2 der Datei %1 ist kein LDIF.</translation>
    </message>
    <message>
        <source>Export it again with ldifde or ldapsearch.</source>
        <translation>Exportieren Sie sie noch einmal mit ldifde oder ldapsearch.</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>there already</source>
        <translation>schon vorhanden</translation>
    </message>
    <message>
        <source>replaces the old one</source>
        <translation>ersetzt das alte</translation>
    </message>
    <message>
        <source>conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>nicht verwendbar</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>kein Zertifikat</translation>
    </message>
    <message>
        <source>no certificate in %1</source>
        <translation>kein Zertifikat in %1</translation>
    </message>
    <message>
        <source>not found: %1</source>
        <translation>nicht gefunden: %1</translation>
    </message>
    <message>
        <source>cannot be read: %1</source>
        <translation>nicht lesbar: %1</translation>
    </message>
    <message>
        <source>a folder and not a file: %1</source>
        <translation>ein Ordner und keine Datei: %1</translation>
    </message>
    <message>
        <source>needs a password: %1</source>
        <translation>braucht ein Kennwort: %1</translation>
    </message>
    <message>
        <source>wrong password: %1</source>
        <translation>falsches Kennwort: %1</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>same certificate, new password</source>
        <translation>dasselbe Zertifikat, neues Kennwort</translation>
    </message>
    <message>
        <source>mapped to %1</source>
        <translation>zugeordnet: %1</translation>
    </message>
    <message>
        <source>stands twice in the import, for different accounts</source>
        <translation>steht zweimal im Import, für verschiedene Konten</translation>
    </message>
    <message>
        <source>instead of the one valid until %1</source>
        <translation>statt dem bis %1 gültigen</translation>
    </message>
    <message>
        <source>beside the one of %1</source>
        <translation>neben dem von %1</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Nobody is in the file %1.</source>
        <translation>In der Datei %1 steht niemand.</translation>
    </message>
    <message>
        <source>Each person needs a line with an account and a certificate.</source>
        <translation>Jede Person braucht eine Zeile mit Konto und Zertifikat.</translation>
    </message>
    <message>
        <source>stands above already</source>
        <translation>steht weiter oben schon</translation>
    </message>
</context>
<context>
    <name>MappingRows</name>
    <message>
        <source>401.1 for this user</source>
        <translation>401.1 für diese Person</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>kein Zertifikat</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>The certificate expired on %1.</source>
        <translation>Das Zertifikat ist am %1 abgelaufen.</translation>
    </message>
    <message>
        <source>IIS refuses it with 403.17 before it looks at the mapping.</source>
        <translation>IIS weist es mit 403.17 zurück, bevor es die Zuordnung ansieht.</translation>
    </message>
    <message>
        <source>Replace it with the person’s new certificate.</source>
        <translation>Ersetzen Sie es durch das neue Zertifikat der Person.</translation>
    </message>
    <message>
        <source>The certificate is not valid before %1.</source>
        <translation>Das Zertifikat gilt erst ab %1.</translation>
    </message>
    <message>
        <source>Until then IIS refuses it with 403.17.</source>
        <translation>Bis dahin weist IIS es mit 403.17 zurück.</translation>
    </message>
    <message>
        <source>The certificate expires within two days, on %1.</source>
        <translation>Das Zertifikat läuft in weniger als zwei Tagen ab, am %1.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate expires in %n days, on %1.</source>
        <translation>
            <numerusform>Das Zertifikat läuft in %n Tag ab, am %1.</numerusform>
            <numerusform>Das Zertifikat läuft in %n Tagen ab, am %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A renewed certificate is another certificate: the mapping of the old one does not fit it.</source>
        <translation>Ein erneuertes Zertifikat ist ein anderes Zertifikat: Die Zuordnung des alten passt nicht dazu.</translation>
    </message>
    <message>
        <source>Replace it as soon as the person has the new one.</source>
        <translation>Ersetzen Sie es, sobald die Person das neue hat.</translation>
    </message>
    <message>
        <source>Replace it with a certificate for client authentication.</source>
        <translation>Ersetzen Sie es durch ein Zertifikat für die Clientauthentifizierung.</translation>
    </message>
    <message>
        <source>This is the certificate of an authority.</source>
        <translation>Das ist das Zertifikat einer Zertifizierungsstelle.</translation>
    </message>
    <message>
        <source>Nobody signs in with one: people have certificates that it has issued.</source>
        <translation>Damit meldet sich niemand an: Personen haben Zertifikate, die sie ausgestellt hat.</translation>
    </message>
    <message>
        <source>Replace it with the person’s own certificate.</source>
        <translation>Ersetzen Sie es durch das eigene Zertifikat der Person.</translation>
    </message>
    <message>
        <source>This is the certificate of a server.</source>
        <translation>Das ist das Zertifikat eines Servers.</translation>
    </message>
    <message>
        <source>Its purposes leave client authentication out, so browsers do not offer it to the site.</source>
        <translation>Seine Zwecke lassen die Clientauthentifizierung aus, deshalb bieten Browser es der Website nicht an.</translation>
    </message>
    <message>
        <source>The certificate is not for client authentication.</source>
        <translation>Das Zertifikat ist nicht für die Clientauthentifizierung bestimmt.</translation>
    </message>
    <message>
        <source>Browsers do not offer it to the site, and the person gets 403.7.</source>
        <translation>Browser bieten es der Website nicht an, und die Person bekommt 403.7.</translation>
    </message>
    <message>
        <source>Another mapping has the same certificate: %1.</source>
        <translation>Eine andere Zuordnung hat dasselbe Zertifikat: %1.</translation>
    </message>
    <message>
        <source>IIS allows each certificate once and answers every request with 500.19.</source>
        <translation>IIS erlaubt jedes Zertifikat einmal und beantwortet sonst jede Anfrage mit 500.19.</translation>
    </message>
    <message>
        <source>Remove all but one of them.</source>
        <translation>Entfernen Sie alle bis auf eine.</translation>
    </message>
    <message>
        <source>No password is set.</source>
        <translation>Es ist kein Kennwort gesetzt.</translation>
    </message>
    <message>
        <source>IIS signs the Windows account in with it; without one the person gets 401.1.</source>
        <translation>IIS meldet damit das Windows-Konto an; ohne Kennwort bekommt die Person 401.1.</translation>
    </message>
    <message>
        <source>Type the account’s password.</source>
        <translation>Geben Sie das Kennwort des Kontos ein.</translation>
    </message>
    <message>
        <source>will be removed</source>
        <translation>wird entfernt</translation>
    </message>
    <message>
        <source>file cannot be read</source>
        <translation>Datei nicht lesbar</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>doppelt</translation>
    </message>
    <message>
        <source>needs repair</source>
        <translation>zu reparieren</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>abgelaufen</translation>
    </message>
    <message>
        <source>authority’s certificate</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>server certificate</source>
        <translation>Serverzertifikat</translation>
    </message>
    <message>
        <source>not for clients</source>
        <translation>nicht für Clients</translation>
    </message>
    <message>
        <source>account missing</source>
        <translation>Konto fehlt</translation>
    </message>
    <message>
        <source>not yet valid</source>
        <translation>gilt noch nicht</translation>
    </message>
    <message>
        <source>expires today</source>
        <translation>läuft heute ab</translation>
    </message>
    <message>
        <source>expires tomorrow</source>
        <translation>läuft morgen ab</translation>
    </message>
    <message numerus="yes">
        <source>expires in %n days</source>
        <translation>
            <numerusform>läuft in %n Tag ab</numerusform>
            <numerusform>läuft in %n Tagen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>password missing</source>
        <translation>Kennwort fehlt</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>No Windows account is named.</source>
        <translation>Es ist kein Windows-Konto genannt.</translation>
    </message>
    <message>
        <source>A mapping says which account a certificate signs in as.</source>
        <translation>Eine Zuordnung sagt, als welches Konto ein Zertifikat anmeldet.</translation>
    </message>
    <message>
        <source>Type the account, like CONTOSO\name.</source>
        <translation>Geben Sie das Konto ein, etwa CONTOSO\name.</translation>
    </message>
    <message>
        <source>This mapping is set for the whole server.</source>
        <translation>Diese Zuordnung ist für den ganzen Server gesetzt.</translation>
    </message>
    <message>
        <source>Changing it here copies all of the server’s mappings to this site; later changes for the whole server do not reach the site any more.</source>
        <translation>Wird sie hier geändert, werden alle Zuordnungen des Servers in diese Website kopiert; spätere Änderungen für den ganzen Server erreichen sie dann nicht mehr.</translation>
    </message>
    <message>
        <source>same certificate as %1</source>
        <translation>gleiches Zertifikat wie %1</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>cannot be read: cut off after %1 characters</source>
        <translation>nicht lesbar: nach %1 Zeichen abgeschnitten</translation>
    </message>
    <message>
        <source>cannot be read: not base64</source>
        <translation>nicht lesbar: kein Base64</translation>
    </message>
    <message>
        <source>cannot be read: not a certificate</source>
        <translation>nicht lesbar: kein Zertifikat</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>kept by IIS</source>
        <translation>von IIS verwahrt</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>Klartext</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>this site</source>
        <translation>diese Website</translation>
    </message>
    <message>
        <source>whole server</source>
        <translation>ganzer Server</translation>
    </message>
    <message>
        <source>On</source>
        <comment>column: whether the mapping is enabled</comment>
        <translation>An</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>Set for</source>
        <translation>Gesetzt für</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Bald ablaufend</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Add rule %1</source>
        <translation>Regel %1 hinzufügen</translation>
    </message>
    <message>
        <source>Change rule %1</source>
        <translation>Regel %1 ändern</translation>
    </message>
    <message>
        <source>Remove rule %1</source>
        <translation>Regel %1 entfernen</translation>
    </message>
    <message>
        <source>Keep rule %1</source>
        <translation>Regel %1 behalten</translation>
    </message>
    <message>
        <source>Move rule %1</source>
        <translation>Regel %1 verschieben</translation>
    </message>
    <message>
        <source>Discard one change</source>
        <translation>Eine Änderung verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n changes</source>
        <translation>
            <numerusform>%n Änderung verwerfen</numerusform>
            <numerusform>%n Änderungen verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add mapping of %1</source>
        <translation>Zuordnung von %1 hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Add %n mappings</source>
        <translation>
            <numerusform>%n Zuordnung hinzufügen</numerusform>
            <numerusform>%n Zuordnungen hinzufügen</numerusform>
        </translation>
    </message>
    <message>
        <source>Import mapping of %1</source>
        <translation>Zuordnung von %1 importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n mappings</source>
        <translation>
            <numerusform>%n Zuordnung importieren</numerusform>
            <numerusform>%n Zuordnungen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove mapping of %1</source>
        <translation>Zuordnung von %1 entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n mappings</source>
        <translation>
            <numerusform>%n Zuordnung entfernen</numerusform>
            <numerusform>%n Zuordnungen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back changes to %1</source>
        <translation>Änderungen an %1 zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take back changes to %n mappings</source>
        <translation>
            <numerusform>Änderungen an %n Zuordnung zurücknehmen</numerusform>
            <numerusform>Änderungen an %n Zuordnungen zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Enable mapping of %1</source>
        <translation>Zuordnung von %1 einschalten</translation>
    </message>
    <message numerus="yes">
        <source>Enable %n mappings</source>
        <translation>
            <numerusform>%n Zuordnung einschalten</numerusform>
            <numerusform>%n Zuordnungen einschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Disable mapping of %1</source>
        <translation>Zuordnung von %1 ausschalten</translation>
    </message>
    <message numerus="yes">
        <source>Disable %n mappings</source>
        <translation>
            <numerusform>%n Zuordnung ausschalten</numerusform>
            <numerusform>%n Zuordnungen ausschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Change account of %1</source>
        <translation>Konto von %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %n accounts</source>
        <translation>
            <numerusform>%n Konto ändern</numerusform>
            <numerusform>%n Konten ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Change password of %1</source>
        <translation>Kennwort von %1 ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %n passwords</source>
        <translation>
            <numerusform>%n Kennwort ändern</numerusform>
            <numerusform>%n Kennwörter ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Take back password of %1</source>
        <translation>Kennwort von %1 zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Take back %n passwords</source>
        <translation>
            <numerusform>%n Kennwort zurücknehmen</numerusform>
            <numerusform>%n Kennwörter zurücknehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace certificate of %1</source>
        <translation>Zertifikat von %1 ersetzen</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n certificates</source>
        <translation>
            <numerusform>%n Zertifikat ersetzen</numerusform>
            <numerusform>%n Zertifikate ersetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Repair certificate of %1</source>
        <translation>Zertifikat von %1 reparieren</translation>
    </message>
    <message numerus="yes">
        <source>Repair %n certificates</source>
        <translation>
            <numerusform>%n Zertifikat reparieren</numerusform>
            <numerusform>%n Zertifikate reparieren</numerusform>
        </translation>
    </message>
    <message>
        <source>The lock is in line %1 of the file.</source>
        <translation>Die Sperre steht in Zeile %1 der Datei.</translation>
    </message>
    <message>
        <source>This mapping is set for the whole server, and locked there.</source>
        <translation>Diese Zuordnung gilt für den ganzen Server und ist dort gesperrt.</translation>
    </message>
    <message>
        <source>For one site it can neither be changed nor removed.</source>
        <translation>Für eine einzelne Site lässt sie sich weder ändern noch entfernen.</translation>
    </message>
    <message>
        <source>The rules of this site are locked.</source>
        <translation>Die Regeln dieser Site sind gesperrt.</translation>
    </message>
    <message>
        <source>The mappings of this site are locked.</source>
        <translation>Die Zuordnungen dieser Site sind gesperrt.</translation>
    </message>
    <message>
        <source>A lock for the whole server forbids changing them for one site. They can be looked at.</source>
        <translation>Eine Sperre für den ganzen Server verbietet, sie für eine Site zu ändern. Ansehen lassen sie sich.</translation>
    </message>
    <message>
        <source>A lock for the whole server forbids changing them for one site. They can be looked at, searched and exported.</source>
        <translation>Eine Sperre für den ganzen Server verbietet, sie für eine Site zu ändern. Ansehen, durchsuchen und exportieren lassen sie sich.</translation>
    </message>
    <message>
        <source>This rule is set for the whole server, and locked there.</source>
        <translation>Diese Regel gilt für den ganzen Server und ist dort gesperrt.</translation>
    </message>
    <message>
        <source>For one site it can neither be changed, moved nor removed.</source>
        <translation>Für eine einzelne Site lässt sie sich weder ändern noch verschieben noch entfernen.</translation>
    </message>
    <message>
        <source>This rule is set for the whole server.</source>
        <translation>Diese Regel gilt für den ganzen Server.</translation>
    </message>
    <message>
        <source>Changing it here copies all of the server’s rules to this site; later changes for the whole server do not reach the site any more.</source>
        <translation>Wird sie hier geändert, so werden alle Regeln des Servers in diese Website kopiert; spätere Änderungen für den ganzen Server erreichen die Website dann nicht mehr.</translation>
    </message>
    <message>
        <source>Move mapping of %1</source>
        <translation>Zuordnung von %1 verschieben</translation>
    </message>
    <message numerus="yes">
        <source>Move %n mappings</source>
        <translation>
            <numerusform>%n Zuordnung verschieben</numerusform>
            <numerusform>%n Zuordnungen verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>someone without an account</source>
        <translation>jemandem ohne Konto</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>The rules in the file %1 cannot be followed.</source>
        <translation>Die Regeln in der Datei %1 können nicht befolgt werden.</translation>
    </message>
    <message>
        <source>Correct that file; until then nothing can be saved.</source>
        <translation>Berichtigen Sie diese Datei; bis dahin kann nichts gespeichert werden.</translation>
    </message>
    <message>
        <source>It is not valid JSON; the JSON reader found: %1.</source>
        <translation>Sie ist kein gültiges JSON; der JSON-Leser meldet: %1.</translation>
    </message>
    <message>
        <source>There is no such rule: %1.</source>
        <translation>Eine solche Regel gibt es nicht: %1.</translation>
    </message>
    <message>
        <source>The value of %1 is of the wrong kind.</source>
        <translation>Der Wert von %1 ist von der falschen Art.</translation>
    </message>
    <message>
        <source>The mapping of %1 is set for the whole server, and locked there.</source>
        <translation>Die Zuordnung von %1 ist für den ganzen Server festgelegt und dort gesperrt.</translation>
    </message>
    <message>
        <source>Only the filling at the very end of the certificate is missing.</source>
        <translation>Nur das Füllzeichen ganz am Ende des Zertifikats fehlt.</translation>
    </message>
    <message>
        <source>IIS takes it for a damaged one, and never recognises it.</source>
        <translation>Der IIS hält es für beschädigt und erkennt es nie.</translation>
    </message>
    <message>
        <source>Repair it: nothing of the certificate itself is lost.</source>
        <translation>Reparieren Sie es: Vom Zertifikat selbst ist nichts verloren.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Duplicate mapping of %1</source>
        <translation>Zuordnung von %1 duplizieren</translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n mappings</source>
        <translation>
            <numerusform>Eine Zuordnung duplizieren</numerusform>
            <numerusform>%n Zuordnungen duplizieren</numerusform>
        </translation>
    </message>
    <message>
        <source>when written</source>
        <translation>beim Schreiben</translation>
    </message>
    <message>
        <source>not opened yet</source>
        <translation>noch nicht geöffnet</translation>
    </message>
</context>
<context>
    <name>MappingWords</name>
    <message>
        <source>New passwords are written with --key-file or with --plain-text, not both.</source>
        <translation>Neue Kennwörter werden mit --key-file oder mit --plain-text geschrieben, nicht mit beidem.</translation>
    </message>
    <message>
        <source>The rules of this file do not allow passwords in plain text.</source>
        <translation>Die Regeln dieser Datei erlauben keine Kennwörter im Klartext.</translation>
    </message>
    <message>
        <source>They name the key file %1.</source>
        <translation>Sie nennen die Schlüsseldatei %1.</translation>
    </message>
    <message>
        <source>Leave --plain-text out.</source>
        <translation>Lassen Sie --plain-text weg.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>The mappings of this account; a name without a domain gets the usual one.</source>
        <translation>Die Zuordnungen dieses Kontos; ein Name ohne Domäne bekommt die übliche.</translation>
    </message>
    <message>
        <source>HEX</source>
        <translation>HEX</translation>
    </message>
    <message>
        <source>The mapping of the certificate with this SHA-1 thumbprint.</source>
        <translation>Die Zuordnung des Zertifikats mit diesem SHA-1-Fingerabdruck.</translation>
    </message>
    <message>
        <source>Say which mapping.</source>
        <translation>Sagen Sie, welche Zuordnung.</translation>
    </message>
    <message>
        <source>Add --account or --thumbprint.</source>
        <translation>Fügen Sie --account oder --thumbprint hinzu.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>“certwizardctl mappings list” shows those that there are.</source>
        <translation>„certwizardctl mappings list“ zeigt die vorhandenen.</translation>
    </message>
    <message>
        <source>The site has no mapping of %1.</source>
        <translation>Die Website hat keine Zuordnung von %1.</translation>
    </message>
    <message>
        <source>%1 is not a thumbprint: it has 40 hexadecimal digits.</source>
        <translation>%1 ist kein Fingerabdruck: Der hat 40 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>The site maps no certificate with the thumbprint %1.</source>
        <translation>Die Website ordnet kein Zertifikat mit dem Fingerabdruck %1 zu.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Protect new passwords with the key that aspnet_regiis exported on the server (keys.xml).</source>
        <translation>Neue Kennwörter mit dem Schlüssel schützen, den aspnet_regiis auf dem Server exportiert hat (keys.xml).</translation>
    </message>
    <message>
        <source>Write new passwords in plain text: everybody who can read the file can read them.</source>
        <translation>Neue Kennwörter im Klartext schreiben: Jeder, der die Datei lesen kann, kann sie lesen.</translation>
    </message>
    <message>
        <source>VARIABLE</source>
        <translation>VARIABLE</translation>
    </message>
    <message>
        <source>The environment variable that holds the password of the Windows account; otherwise it is asked for at the terminal where one is needed.</source>
        <translation>Die Umgebungsvariable, die das Kennwort des Windows-Kontos enthält; sonst wird am Terminal danach gefragt, wo eines nötig ist.</translation>
    </message>
    <message>
        <source>the password of the PFX, where one is given</source>
        <translation>das Kennwort der PFX, wo eine angegeben ist</translation>
    </message>
</context>
<context>
    <name>MappingsAddVerb</name>
    <message>
        <source>The certificate names nobody whose account could be guessed.</source>
        <translation>Das Zertifikat nennt niemanden, dessen Konto sich erraten ließe.</translation>
    </message>
    <message>
        <source>Add --account.</source>
        <translation>Fügen Sie --account hinzu.</translation>
    </message>
    <message>
        <source>This certificate is mapped already, to %1.</source>
        <translation>Dieses Zertifikat ist schon zugeordnet, zu %1.</translation>
    </message>
    <message>
        <source>IIS allows each certificate once per site. Nothing was written.</source>
        <translation>IIS erlaubt jedes Zertifikat nur einmal je Website. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Remove that mapping first.</source>
        <translation>Entfernen Sie zuerst diese Zuordnung.</translation>
    </message>
    <message>
        <source>Let somebody in with a certificate</source>
        <translation>Jemanden mit einem Zertifikat hereinlassen</translation>
    </message>
    <message>
        <source>Maps the certificate to a Windows account. Without --account it is taken from the UPN, the e-mail address or the name in the certificate, in the domain that the other accounts have. Any format is understood; of a PFX only the public part is taken.</source>
        <translation>Ordnet das Zertifikat einem Windows-Konto zu. Ohne --account wird es aus dem UPN, der E-Mail-Adresse oder dem Namen im Zertifikat gebildet, in der Domäne, die die anderen Konten haben. Jedes Format wird verstanden; aus einer PFX wird nur der öffentliche Teil übernommen.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>The Windows account, like CONTOSO\b.brandt.</source>
        <translation>Das Windows-Konto, etwa CONTOSO\b.brandt.</translation>
    </message>
    <message>
        <source>Switched off for now.</source>
        <translation>Vorerst ausgeschaltet.</translation>
    </message>
    <message>
        <source>CERTIFICATE-FILE</source>
        <translation>ZERTIFIKATDATEI</translation>
    </message>
    <message>
        <source>The person&apos;s certificate.</source>
        <translation>Das Zertifikat der Person.</translation>
    </message>
</context>
<context>
    <name>MappingsDisableVerb</name>
    <message>
        <source>Switch mappings off without losing them</source>
        <translation>Zuordnungen ausschalten, ohne sie zu verlieren</translation>
    </message>
    <message>
        <source>IIS passes a disabled mapping over, as if it were not there. Its certificate, account and password stay in the file.</source>
        <translation>IIS übergeht eine ausgeschaltete Zuordnung, als wäre sie nicht da. Ihr Zertifikat, Konto und Kennwort bleiben in der Datei.</translation>
    </message>
</context>
<context>
    <name>MappingsEnableVerb</name>
    <message>
        <source>Switch mappings on again</source>
        <translation>Zuordnungen wieder einschalten</translation>
    </message>
    <message>
        <source>The mapping is used again by IIS; nothing else about it changes.</source>
        <translation>Die Zuordnung wird von IIS wieder verwendet; sonst ändert sich nichts an ihr.</translation>
    </message>
</context>
<context>
    <name>MappingsExportVerb</name>
    <message>
        <source>One mapping was written to %1.</source>
        <translation>Eine Zuordnung wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>%2 mappings were written to %1.</source>
        <translation>%2 Zuordnungen wurden nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Write the mappings for a spreadsheet or a program</source>
        <translation>Die Zuordnungen für eine Tabellenkalkulation oder ein Programm schreiben</translation>
    </message>
    <message>
        <source>CSV is made so that no cell can run as a formula in a spreadsheet. Neither format has passwords.</source>
        <translation>CSV wird so geschrieben, dass keine Zelle in einer Tabellenkalkulation als Formel ausgeführt werden kann. Keines der beiden Formate enthält Kennwörter.</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>What to write.</source>
        <translation>Was geschrieben wird.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>A new file to write to, instead of standard output.</source>
        <translation>Eine neue Datei, in die geschrieben wird, statt der Standardausgabe.</translation>
    </message>
</context>
<context>
    <name>MappingsImportVerb</name>
    <message>
        <source>FROM</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>ACCOUNT</source>
        <translation>KONTO</translation>
    </message>
    <message>
        <source>PERSON</source>
        <translation>PERSON</translation>
    </message>
    <message>
        <source>VERDICT</source>
        <translation>URTEIL</translation>
    </message>
    <message>
        <source>WHY</source>
        <translation>WARUM</translation>
    </message>
    <message>
        <source>… and %1 more; --summary writes all of them to a file.</source>
        <translation>… und %1 weitere; --summary schreibt alle in eine Datei.</translation>
    </message>
    <message>
        <source>Reading … %1 %</source>
        <translation>Lese … %1 %</translation>
    </message>
    <message>
        <source>The file is not UTF-8. It was read as Windows-1252: look at names with special letters.</source>
        <translation>Die Datei ist nicht UTF-8. Sie wurde als Windows-1252 gelesen: Sehen Sie sich Namen mit Sonderzeichen an.</translation>
    </message>
    <message>
        <source>Take over many people from a CSV or LDIF file or a folder</source>
        <translation>Viele Personen aus einer CSV- oder LDIF-Datei oder einem Ordner übernehmen</translation>
    </message>
    <message>
        <source>CSV: account, certificate (a file, counted from the CSV, or base64) and optionally password, separated by comma, semicolon or tab. LDIF: as ldifde or ldapsearch export it from Active Directory, with userCertificate and sAMAccountName. A folder: certificate files, whose accounts are proposed. Each row gets a verdict: new, there already, replaces an older certificate, conflict, or cannot be used. Only new and replacing ones are done.</source>
        <translation>CSV: Konto, Zertifikat (eine Datei, vom Ort der CSV aus gesehen, oder base64) und wahlweise Kennwort, durch Komma, Semikolon oder Tabulator getrennt. LDIF: wie ldifde oder ldapsearch es aus Active Directory exportiert, mit userCertificate und sAMAccountName. Ein Ordner: Zertifikatdateien, deren Konten vorgeschlagen werden. Jede Zeile bekommt ein Urteil: neu, schon da, ersetzt ein älteres Zertifikat, Konflikt oder nicht verwendbar. Nur neue und ersetzende werden ausgeführt.</translation>
    </message>
    <message>
        <source>Show the verdicts and write nothing.</source>
        <translation>Die Urteile zeigen und nichts schreiben.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>A new CSV file for the verdicts of all rows.</source>
        <translation>Eine neue CSV-Datei für die Urteile aller Zeilen.</translation>
    </message>
    <message>
        <source>VARIABLE</source>
        <translation>VARIABLE</translation>
    </message>
    <message>
        <source>The environment variable that holds the password of the new mappings that have none in the file.</source>
        <translation>Die Umgebungsvariable, die das Kennwort der neuen Zuordnungen enthält, die in der Datei keines haben.</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>QUELLE</translation>
    </message>
    <message>
        <source>The CSV or LDIF file, or the folder.</source>
        <translation>Die CSV- oder LDIF-Datei oder der Ordner.</translation>
    </message>
    <message>
        <source>One new mapping has no password: %1.</source>
        <translation>Eine neue Zuordnung hat kein Kennwort: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n new mappings have no password: %1.</source>
        <translation>
            <numerusform>Eine neue Zuordnung hat kein Kennwort: %1.</numerusform>
            <numerusform>%n neue Zuordnungen haben kein Kennwort: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>IIS signs the account in with it, and without one the user gets 401.1. Nothing was written.</source>
        <translation>Der IIS meldet das Konto damit an; ohne Kennwort bekommt die Person 401.1. Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Give a column with passwords or --password-environment VARIABLE, or say --without-passwords and set them later.</source>
        <translation>Geben Sie eine Spalte mit Kennwörtern oder --password-environment VARIABLE an, oder sagen Sie --without-passwords und setzen Sie sie später.</translation>
    </message>
    <message>
        <source>Add new mappings without a password all the same; nobody signs in by them until one is set.</source>
        <translation>Neue Zuordnungen trotzdem ohne Kennwort hinzufügen; niemand meldet sich damit an, bis eines gesetzt ist.</translation>
    </message>
</context>
<context>
    <name>MappingsListVerb</name>
    <message>
        <source>ACCOUNT</source>
        <translation>KONTO</translation>
    </message>
    <message>
        <source>PERSON</source>
        <translation>PERSON</translation>
    </message>
    <message>
        <source>ISSUER</source>
        <translation>AUSSTELLER</translation>
    </message>
    <message>
        <source>VALID UNTIL</source>
        <translation>GÜLTIG BIS</translation>
    </message>
    <message>
        <source>USED</source>
        <translation>VERWENDET</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>ZUSTAND</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>The site maps nobody one-to-one.</source>
        <translation>Die Website ordnet niemanden 1:1 zu.</translation>
    </message>
    <message>
        <source>No mapping fits.</source>
        <translation>Keine Zuordnung passt.</translation>
    </message>
    <message>
        <source>List who gets in with which certificate</source>
        <translation>Auflisten, wer mit welchem Zertifikat hereinkommt</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Only mappings that have all these words somewhere: account, subject, issuer, serial number, thumbprint.</source>
        <translation>Nur Zuordnungen, in denen alle diese Wörter irgendwo vorkommen: Konto, Antragsteller, Aussteller, Seriennummer, Fingerabdruck.</translation>
    </message>
    <message>
        <source>WHICH</source>
        <translation>WELCHE</translation>
    </message>
    <message>
        <source>Only these mappings.</source>
        <translation>Nur diese Zuordnungen.</translation>
    </message>
    <message>
        <source>the server, locked</source>
        <translation>Server, gesperrt</translation>
    </message>
    <message>
        <source>the server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>the site, locked</source>
        <translation>Website, gesperrt</translation>
    </message>
    <message>
        <source>the site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>SET FOR</source>
        <translation>GILT FÜR</translation>
    </message>
    <message>
        <source>For each one-to-one mapping: account, person, issuer, validity, whether it is used, what is wrong with it, and whether it is set for this site or for the whole server. Passwords are never shown; --json has the certificates too.</source>
        <translation>Zu jeder 1:1-Zuordnung: Konto, Person, Aussteller, Gültigkeit, ob sie benutzt wird, was an ihr nicht stimmt, und ob sie für diese Website oder für den ganzen Server gilt. Kennwörter werden nie gezeigt; --json enthält auch die Zertifikate.</translation>
    </message>
</context>
<context>
    <name>MappingsRemoveVerb</name>
    <message>
        <source>Remove mappings</source>
        <translation>Zuordnungen entfernen</translation>
    </message>
    <message>
        <source>Nobody signs in with these certificates afterwards, unless a rule fits them. The stored password goes with the mapping.</source>
        <translation>Danach meldet sich mit diesen Zertifikaten niemand mehr an, es sei denn, eine Regel passt zu ihnen. Das gespeicherte Kennwort geht mit der Zuordnung verloren.</translation>
    </message>
</context>
<context>
    <name>MappingsReplaceVerb</name>
    <message>
        <source>No mapping is of %1.</source>
        <translation>Keine Zuordnung gehört zu %1.</translation>
    </message>
    <message>
        <source>Neither UPN nor e-mail address nor subject is the same as in a mapped certificate. Nothing was written.</source>
        <translation>Weder UPN noch E-Mail-Adresse noch Antragsteller stimmen mit einem zugeordneten Zertifikat überein. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Name the mapping with --account or --thumbprint.</source>
        <translation>Nennen Sie die Zuordnung mit --account oder --thumbprint.</translation>
    </message>
    <message>
        <source>Several mappings fit: %1.</source>
        <translation>Mehrere Zuordnungen passen: %1.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Name one of them with --thumbprint.</source>
        <translation>Nennen Sie eine davon mit --thumbprint.</translation>
    </message>
    <message>
        <source>This certificate is mapped already, to %1.</source>
        <translation>Dieses Zertifikat ist schon zugeordnet, zu %1.</translation>
    </message>
    <message>
        <source>IIS allows each certificate once per site. Nothing was written.</source>
        <translation>IIS erlaubt jedes Zertifikat nur einmal je Website. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Remove that mapping first.</source>
        <translation>Entfernen Sie zuerst diese Zuordnung.</translation>
    </message>
    <message>
        <source>Give somebody&apos;s mapping a renewed certificate</source>
        <translation>Jemandes Zuordnung ein erneuertes Zertifikat geben</translation>
    </message>
    <message>
        <source>For IIS a renewed certificate is another certificate. The person is found by the UPN, the e-mail address or the subject in it; --account or --thumbprint name the mapping where that is not enough. Account and stored password stay as they are.</source>
        <translation>Für IIS ist ein erneuertes Zertifikat ein anderes Zertifikat. Die Person wird über den UPN, die E-Mail-Adresse oder den Antragsteller darin gefunden; --account oder --thumbprint nennen die Zuordnung, wo das nicht reicht. Konto und gespeichertes Kennwort bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Add a mapping for the new certificate and keep the old one beside it.</source>
        <translation>Eine Zuordnung für das neue Zertifikat hinzufügen und die alte daneben behalten.</translation>
    </message>
    <message>
        <source>CERTIFICATE-FILE</source>
        <translation>ZERTIFIKATDATEI</translation>
    </message>
    <message>
        <source>The new certificate.</source>
        <translation>Das neue Zertifikat.</translation>
    </message>
</context>
<context>
    <name>PfxVerb</name>
    <message numerus="yes">
        <source>Wrote %1: the key and the certificate of %2, with %n others of its chain.</source>
        <translation>
            <numerusform>%1 wurde geschrieben: der Schlüssel und das Zertifikat von %2, mit %n weiteren seiner Kette.</numerusform>
            <numerusform>%1 wurde geschrieben: der Schlüssel und das Zertifikat von %2, mit %n weiteren seiner Kette.</numerusform>
        </translation>
    </message>
    <message>
        <source>For %1. %2</source>
        <translation>Für %1. %2</translation>
    </message>
    <message>
        <source>The password is in %1.</source>
        <translation>Das Kennwort ist in %1.</translation>
    </message>
    <message>
        <source>Put a certificate, its key and its chain into one PFX</source>
        <translation>Ein Zertifikat, seinen Schlüssel und seine Kette in eine PFX packen</translation>
    </message>
    <message>
        <source>Checks that certificate and key belong together. Of several certificates in a file the key chooses its own.</source>
        <translation>Prüft, dass Zertifikat und Schlüssel zusammengehören. Von mehreren Zertifikaten in einer Datei wählt der Schlüssel sein eigenes.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>The certificate, in any form; may hold the key, too.</source>
        <translation>Das Zertifikat, in jeder Form; darf auch den Schlüssel enthalten.</translation>
    </message>
    <message>
        <source>The private key, when it is in another file.</source>
        <translation>Der private Schlüssel, wenn er in einer anderen Datei liegt.</translation>
    </message>
    <message>
        <source>Certificates above it; what belongs to the chain is taken.</source>
        <translation>Zertifikate darüber; genommen wird, was zur Kette gehört.</translation>
    </message>
    <message>
        <source>The PFX; must not be there yet.</source>
        <translation>Die PFX; darf noch nicht vorhanden sein.</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>Who has to read the PFX: “modern” is Windows 10 1709, Server 2019 and newer (AES-256), “legacy” Server 2016 and older (Triple DES).</source>
        <translation>Wer die PFX lesen muss: „modern“ ist Windows 10 1709, Server 2019 und neuer (AES-256), „legacy“ Server 2016 und älter (Triple DES).</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>What Windows shows in its list; otherwise the certificate’s name.</source>
        <translation>Was Windows in seiner Liste zeigt; sonst der Name des Zertifikats.</translation>
    </message>
    <message>
        <source>the password of the key or of the source PFX</source>
        <translation>das Kennwort des Schlüssels oder der Quell-PFX</translation>
    </message>
    <message>
        <source>the password of the new PFX</source>
        <translation>das Kennwort der neuen PFX</translation>
    </message>
    <message>
        <source>Make a password and write it to a file beside the PFX, which only you can read.</source>
        <translation>Ein Kennwort erzeugen und in eine Datei neben der PFX schreiben, die nur Sie lesen können.</translation>
    </message>
    <message>
        <source>%1 was left out: it does not stand above the certificate.</source>
        <translation>%1 wurde weggelassen: Es steht nicht über dem Zertifikat.</translation>
    </message>
    <message>
        <source>The certificate of its authority %1 was not given and is not in it: every computer that uses the PFX has to know it already.</source>
        <translation>Das Zertifikat der ausstellenden Stelle %1 wurde nicht angegeben und ist nicht darin: Jeder Computer, der die PFX verwendet, muss es schon kennen.</translation>
    </message>
</context>
<context>
    <name>PlanText</name>
    <message>
        <source>In the answers: %1 or %2.</source>
        <translation>In den Antworten: %1 oder %2.</translation>
    </message>
    <message>
        <source>Changes to the file:</source>
        <translation>Änderungen an der Datei:</translation>
    </message>
    <message>
        <source>… and %1 more; --format diff and --format json of the verb plan list all.</source>
        <translation>… und %1 weitere; --format diff und --format json des Verbs plan führen alle auf.</translation>
    </message>
    <message>
        <source>To do on the server, in this order:</source>
        <translation>Auf dem Server zu tun, in dieser Reihenfolge:</translation>
    </message>
    <message>
        <source>The plan is not ready; nothing was written.</source>
        <translation>Der Plan ist nicht bereit; es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Plan for the site %1 in %2</source>
        <translation>Plan für die Website %1 in %2</translation>
    </message>
    <message>
        <source>Before the file is written, a backup of it is made and verified beside it.</source>
        <translation>Bevor die Datei geschrieben wird, wird neben ihr eine geprüfte Sicherung angelegt.</translation>
    </message>
    <message>
        <source>Add %1 or %2.</source>
        <translation>Fügen Sie %1 oder %2 hinzu.</translation>
    </message>
    <message>
        <source>… and %1 more.</source>
        <translation>… und %1 weitere.</translation>
    </message>
    <message>
        <source>The plan is not ready; nothing was written. Whatever is marked with ✗ above says why.</source>
        <translation>Der Plan ist nicht fertig; nichts wurde geschrieben. Was oben mit ✗ markiert ist, sagt, warum.</translation>
    </message>
</context>
<context>
    <name>PlanVerb</name>
    <message>
        <source>Passwords are shown as dots, so this diff is for reading only.</source>
        <translation>Kennwörter erscheinen als Punkte, dieser Diff ist also nur zum Lesen.</translation>
    </message>
    <message>
        <source>Show what would be changed, without changing anything</source>
        <translation>Zeigen, was geändert würde, ohne etwas zu ändern</translation>
    </message>
    <message>
        <source>Compares the answers with the configuration file and lists the state of each of the five steps, the changes to the file, and what is to be done on the server. Nobody is asked for a password, and none is shown.</source>
        <translation>Vergleicht die Antworten mit der Konfigurationsdatei und führt den Zustand der fünf Schritte auf, die Änderungen an der Datei und was auf dem Server zu tun ist. Nach keinem Kennwort wird gefragt, und keines wird gezeigt.</translation>
    </message>
    <message>
        <source>FORMAT</source>
        <translation>FORMAT</translation>
    </message>
    <message>
        <source>text for people, diff for the lines of the file, json for programs.</source>
        <translation>text für Menschen, diff für die Zeilen der Datei, json für Programme.</translation>
    </message>
</context>
<context>
    <name>Plans</name>
    <message>
        <source>that cannot be read</source>
        <translation>die nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>Switch mapping of single certificates (one-to-one) on for %1</source>
        <translation>Zuordnung einzelner Zertifikate (1:1) für %1 einschalten</translation>
    </message>
    <message>
        <source>Switch mapping of single certificates (one-to-one) off for %1</source>
        <translation>Zuordnung einzelner Zertifikate (1:1) für %1 ausschalten</translation>
    </message>
    <message>
        <source>Switch mapping by rules (many-to-one) on for %1</source>
        <translation>Zuordnung nach Regeln (n:1) für %1 einschalten</translation>
    </message>
    <message>
        <source>Switch mapping by rules (many-to-one) off for %1</source>
        <translation>Zuordnung nach Regeln (n:1) für %1 ausschalten</translation>
    </message>
    <message>
        <source>Set %1 from %2 to %3 in the section %4 of %5</source>
        <translation>%1 im Abschnitt %4 von %5 von %2 auf %3 setzen</translation>
    </message>
    <message>
        <source>Add the %1 binding %2 to %3</source>
        <translation>Die %1-Bindung %2 zu %3 hinzufügen</translation>
    </message>
    <message>
        <source>Add the %1 binding %2 to %3, with %4</source>
        <translation>Die %1-Bindung %2 zu %3 hinzufügen, mit %4</translation>
    </message>
    <message>
        <source>Change the options of the binding %1 of %2 from %3 to %4</source>
        <translation>Die Optionen der Bindung %1 von %2 von %3 auf %4 ändern</translation>
    </message>
    <message>
        <source>Sign the holder of the certificate %1 in as %2</source>
        <translation>Den Inhaber des Zertifikats %1 als %2 anmelden</translation>
    </message>
    <message>
        <source>Add a mapping, switched off, of the certificate %1 to %2</source>
        <translation>Eine ausgeschaltete Zuordnung des Zertifikats %1 zu %2 hinzufügen</translation>
    </message>
    <message>
        <source>new account %1</source>
        <translation>neues Konto %1</translation>
    </message>
    <message>
        <source>new certificate %1</source>
        <translation>neues Zertifikat %1</translation>
    </message>
    <message>
        <source>new password</source>
        <translation>neues Kennwort</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>Change the mapping of %1 (certificate %2): %3</source>
        <translation>Die Zuordnung von %1 (Zertifikat %2) ändern: %3</translation>
    </message>
    <message>
        <source>Remove the mapping of %1 (certificate %2)</source>
        <translation>Die Zuordnung von %1 (Zertifikat %2) entfernen</translation>
    </message>
    <message>
        <source>Add the rules %1, switched off: %2</source>
        <translation>Die Regeln %1 ausgeschaltet hinzufügen: %2</translation>
    </message>
    <message>
        <source>Refuse everybody whose certificate fits the rules %1: %2</source>
        <translation>Jeden abweisen, dessen Zertifikat zu den Regeln %1 passt: %2</translation>
    </message>
    <message>
        <source>Sign everybody whose certificate fits the rules %1 in as %2: %3</source>
        <translation>Jeden, dessen Zertifikat zu den Regeln %1 passt, als %2 anmelden: %3</translation>
    </message>
    <message>
        <source>new name %1</source>
        <translation>neuer Name %1</translation>
    </message>
    <message>
        <source>new description</source>
        <translation>neue Beschreibung</translation>
    </message>
    <message>
        <source>lets people in</source>
        <translation>lässt Personen herein</translation>
    </message>
    <message>
        <source>refuses people</source>
        <translation>weist Personen ab</translation>
    </message>
    <message>
        <source>new rules (%1)</source>
        <translation>neue Regeln (%1)</translation>
    </message>
    <message>
        <source>Change the rules %1: %2</source>
        <translation>Die Regeln %1 ändern: %2</translation>
    </message>
    <message>
        <source>Remove the rules %1</source>
        <translation>Die Regeln %1 entfernen</translation>
    </message>
    <message>
        <source>Move the rules %1 from place %2 to place %3</source>
        <translation>Die Regeln %1 von Platz %2 auf Platz %3 verschieben</translation>
    </message>
    <message>
        <source>Require HTTPS and a certificate for %1 (sslFlags: %2)</source>
        <translation>HTTPS und ein Zertifikat für %1 verlangen (sslFlags: %2)</translation>
    </message>
    <message>
        <source>Accept a certificate instead of requiring it for %1 (sslFlags: %2)</source>
        <translation>Ein Zertifikat für %1 annehmen, statt es zu verlangen (sslFlags: %2)</translation>
    </message>
    <message>
        <source>Accept a certificate for %1, without requiring it (sslFlags: %2)</source>
        <translation>Ein Zertifikat für %1 annehmen, ohne es zu verlangen (sslFlags: %2)</translation>
    </message>
    <message>
        <source>Set the SSL settings of %1 from %2 to %3</source>
        <translation>Die SSL-Einstellungen von %1 von %2 auf %3 setzen</translation>
    </message>
    <message>
        <source>Switch anonymous sign-in on for %1</source>
        <translation>Anonyme Anmeldung für %1 einschalten</translation>
    </message>
    <message>
        <source>Switch anonymous sign-in off for %1</source>
        <translation>Anonyme Anmeldung für %1 ausschalten</translation>
    </message>
    <message>
        <source>Switch certificate mapping on for %1</source>
        <translation>Zertifikatzuordnung für %1 einschalten</translation>
    </message>
    <message>
        <source>Switch certificate mapping off for %1</source>
        <translation>Zertifikatzuordnung für %1 ausschalten</translation>
    </message>
    <message>
        <source>Switch certificate mapping by Active Directory on for %1</source>
        <translation>Zertifikatzuordnung durch Active Directory für %1 einschalten</translation>
    </message>
    <message>
        <source>Switch certificate mapping by Active Directory off for %1</source>
        <translation>Zertifikatzuordnung durch Active Directory für %1 ausschalten</translation>
    </message>
    <message>
        <source>Switch Basic authentication on for %1</source>
        <translation>Basic-Authentifizierung für %1 einschalten</translation>
    </message>
    <message>
        <source>Switch Basic authentication off for %1</source>
        <translation>Basic-Authentifizierung für %1 ausschalten</translation>
    </message>
    <message>
        <source>Switch Digest authentication on for %1</source>
        <translation>Digest-Authentifizierung für %1 einschalten</translation>
    </message>
    <message>
        <source>Switch Digest authentication off for %1</source>
        <translation>Digest-Authentifizierung für %1 ausschalten</translation>
    </message>
    <message>
        <source>Switch Windows authentication on for %1</source>
        <translation>Windows-Authentifizierung für %1 einschalten</translation>
    </message>
    <message>
        <source>Switch Windows authentication off for %1</source>
        <translation>Windows-Authentifizierung für %1 ausschalten</translation>
    </message>
    <message>
        <source>Not ready: one step is blocked, so nothing can be written.</source>
        <translation>Nicht bereit: Ein Schritt ist blockiert, also kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Not ready: %1 steps are blocked, so nothing can be written.</source>
        <translation>Nicht bereit: %1 Schritte sind blockiert, also kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>Nothing to do: %1 is set up as chosen.</source>
        <translation>Nichts zu tun: %1 ist eingerichtet wie gewählt.</translation>
    </message>
    <message>
        <source>Nothing to do in the file: %1 is set up there as chosen.</source>
        <translation>In der Datei nichts zu tun: %1 ist dort eingerichtet wie gewählt.</translation>
    </message>
    <message>
        <source>One change to one file; nothing is written yet.</source>
        <translation>Eine Änderung an einer Datei; noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>%1 changes to one file; nothing is written yet.</source>
        <translation>%1 Änderungen an einer Datei; noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>Remove the mapping of %1 (certificate %2) under %3, where IIS ignores it</source>
        <translation>Die Zuordnung von %1 (Zertifikat %2) unter %3 entfernen, wo IIS sie nicht beachtet</translation>
    </message>
    <message>
        <source>an account without a name</source>
        <translation>Konto ohne Namen</translation>
    </message>
    <message>
        <source>no account any more</source>
        <translation>kein Konto mehr</translation>
    </message>
    <message>
        <source>the text of its certificate is repaired</source>
        <translation>der Text seines Zertifikats wird repariert</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… und %Ln weitere</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %1 a list of its own: %Ln mapping(s) of the server are copied to it with their passwords, and later changes for the whole server do not reach it any more</source>
        <translation>
            <numerusform>%1 bekommt eine eigene Liste: Eine Zuordnung des Servers wird mit ihrem Kennwort dorthin kopiert, und spätere Änderungen für den ganzen Server erreichen sie nicht mehr</numerusform>
            <numerusform>%1 bekommt eine eigene Liste: %Ln Zuordnungen des Servers werden mit ihren Kennwörtern dorthin kopiert, und spätere Änderungen für den ganzen Server erreichen sie nicht mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %1 a list of its own: %Ln rule(s) of the server are copied to it with their passwords, and later changes for the whole server do not reach it any more</source>
        <translation>
            <numerusform>%1 bekommt eine eigene Liste: Eine Regel des Servers wird mit ihrem Kennwort dorthin kopiert, und spätere Änderungen für den ganzen Server erreichen sie nicht mehr</numerusform>
            <numerusform>%1 bekommt eine eigene Liste: %Ln Regeln des Servers werden mit ihren Kennwörtern dorthin kopiert, und spätere Änderungen für den ganzen Server erreichen sie nicht mehr</numerusform>
        </translation>
    </message>
    <message>
        <source>What will change in %1 is known when its certificates can be opened.</source>
        <translation>Was sich in %1 ändert, steht fest, sobald die Zertifikate geöffnet werden können.</translation>
    </message>
</context>
<context>
    <name>Probe</name>
    <message>
        <source>The name %1 cannot be found.</source>
        <translation>Der Name %1 ist nicht zu finden.</translation>
    </message>
    <message>
        <source>This computer’s name servers know no address for it, so no browser here gets further either.</source>
        <translation>Die Namensserver dieses Computers kennen keine Adresse dafür; also kommt auch kein Browser hier weiter.</translation>
    </message>
    <message>
        <source>Check the spelling, ask for a DNS entry, or test with the server’s address instead.</source>
        <translation>Prüfen Sie die Schreibweise, bitten Sie um einen DNS-Eintrag, oder testen Sie stattdessen mit der Adresse des Servers.</translation>
    </message>
    <message>
        <source>Nothing listens on %1, port %2.</source>
        <translation>Auf %1, Port %2, lauscht nichts.</translation>
    </message>
    <message>
        <source>The computer is there and refuses the connection: the site is stopped, or has no HTTPS binding on this port.</source>
        <translation>Der Computer ist da und lehnt die Verbindung ab: Die Website ist angehalten oder hat auf diesem Port keine HTTPS-Bindung.</translation>
    </message>
    <message>
        <source>Add the HTTPS binding in step 2, and see in IIS Manager that the site is started.</source>
        <translation>Fügen Sie in Schritt 2 die HTTPS-Bindung hinzu, und sehen Sie im IIS-Manager nach, ob die Website gestartet ist.</translation>
    </message>
    <message>
        <source>%1 does not answer on port %2.</source>
        <translation>%1 antwortet auf Port %2 nicht.</translation>
    </message>
    <message>
        <source>Neither yes nor no came back in time: usually a firewall between here and the server drops the packets.</source>
        <translation>Weder ja noch nein kam rechtzeitig zurück: Meist verwirft eine Firewall zwischen hier und dem Server die Pakete.</translation>
    </message>
    <message>
        <source>Open the port in the firewalls, or test from a computer in the server’s own network.</source>
        <translation>Öffnen Sie den Port in den Firewalls, oder testen Sie von einem Computer im Netzwerk des Servers.</translation>
    </message>
    <message>
        <source>Port %2 of %1 does not speak HTTPS.</source>
        <translation>Port %2 von %1 spricht kein HTTPS.</translation>
    </message>
    <message>
        <source>Something answered, but not in TLS: this is most likely the plain HTTP port of the site.</source>
        <translation>Etwas hat geantwortet, aber nicht mit TLS: Das ist höchstwahrscheinlich der einfache HTTP-Port der Website.</translation>
    </message>
    <message>
        <source>Use the port of the HTTPS binding; step 2 shows it.</source>
        <translation>Verwenden Sie den Port der HTTPS-Bindung; Schritt 2 zeigt ihn.</translation>
    </message>
    <message>
        <source>%1 ends every secure connection on port %2 before it is made.</source>
        <translation>%1 beendet auf Port %2 jede sichere Verbindung, bevor sie zustande kommt.</translation>
    </message>
    <message>
        <source>The server closes without a reason. On Windows that happens when the binding has no certificate, or one whose private key cannot be used.</source>
        <translation>Der Server schließt ohne Angabe eines Grundes. Unter Windows geschieht das, wenn die Bindung kein Zertifikat hat oder eines, dessen privater Schlüssel nicht verwendet werden kann.</translation>
    </message>
    <message>
        <source>The server says %1. On Windows that often means that the binding has no usable certificate.</source>
        <translation>Der Server meldet %1. Unter Windows heißt das oft, dass die Bindung kein brauchbares Zertifikat hat.</translation>
    </message>
    <message>
        <source>Give the binding its certificate, as the list of things to do on the server says, and look at it with “netsh http show sslcert”.</source>
        <translation>Geben Sie der Bindung ihr Zertifikat, wie es die Liste dessen sagt, was auf dem Server zu tun ist, und sehen Sie es sich mit &quot;netsh http show sslcert&quot; an.</translation>
    </message>
    <message>
        <source>The server’s certificate %1 expired on %2.</source>
        <translation>Das Zertifikat %1 des Servers ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>Browsers stop here and warn, before anybody is asked for a certificate.</source>
        <translation>Browser halten hier an und warnen, bevor jemand nach einem Zertifikat gefragt wird.</translation>
    </message>
    <message>
        <source>Issue or renew the server certificate, import it, and bind it again; then check that the binding still negotiates client certificates.</source>
        <translation>Stellen Sie das Serverzertifikat neu aus oder erneuern Sie es, importieren Sie es, und binden Sie es noch einmal; prüfen Sie dann, ob die Bindung weiterhin Clientzertifikate aushandelt.</translation>
    </message>
    <message>
        <source>The server’s certificate %1 is valid only from %2.</source>
        <translation>Das Zertifikat %1 des Servers gilt erst ab %2.</translation>
    </message>
    <message>
        <source>Either the certificate is new and a clock is behind, or it was issued for later.</source>
        <translation>Entweder ist das Zertifikat neu und eine Uhr geht nach, oder es wurde für später ausgestellt.</translation>
    </message>
    <message>
        <source>Compare the clocks of this computer and the server.</source>
        <translation>Vergleichen Sie die Uhren dieses Computers und des Servers.</translation>
    </message>
    <message>
        <source>The server’s certificate is not for %1.</source>
        <translation>Das Zertifikat des Servers ist nicht für %1.</translation>
    </message>
    <message>
        <source>It names no host at all, so browsers warn for every address.</source>
        <translation>Es nennt gar keinen Host, deshalb warnen Browser bei jeder Adresse.</translation>
    </message>
    <message>
        <source>It is for %1. Another site’s binding may have answered, or the certificate lacks this name.</source>
        <translation>Es ist für %1. Vielleicht hat die Bindung einer anderen Website geantwortet, oder dem Zertifikat fehlt dieser Name.</translation>
    </message>
    <message>
        <source>Bind a certificate that has this name, or open the site under a name that the certificate has.</source>
        <translation>Binden Sie ein Zertifikat, das diesen Namen hat, oder öffnen Sie die Website unter einem Namen, den das Zertifikat hat.</translation>
    </message>
    <message>
        <source>The issuer of the server’s certificate is not trusted here.</source>
        <translation>Dem Aussteller des Serverzertifikats wird hier nicht vertraut.</translation>
    </message>
    <message>
        <source>%1 was issued by %2, which was not among the authorities given.</source>
        <translation>%1 wurde von %2 ausgestellt; diese Zertifizierungsstelle war nicht unter den angegebenen.</translation>
    </message>
    <message>
        <source>Give the authority’s certificate to this test; users need it in their trusted roots.</source>
        <translation>Geben Sie diesem Test das Zertifikat der Zertifizierungsstelle an; Benutzer brauchen es unter ihren vertrauenswürdigen Stammzertifikaten.</translation>
    </message>
    <message>
        <source>The server does not send the certificate that issued its own.</source>
        <translation>Der Server sendet das Zertifikat nicht mit, das seines ausgestellt hat.</translation>
    </message>
    <message>
        <source>%1 was issued by %2; that one was neither sent nor among the authorities given.</source>
        <translation>%1 wurde von %2 ausgestellt; dieses Zertifikat wurde weder gesendet, noch war es unter den angegebenen Zertifizierungsstellen.</translation>
    </message>
    <message>
        <source>Import the intermediate certificates into Local Computer, Intermediate Certification Authorities, on the server.</source>
        <translation>Importieren Sie die Zwischenzertifikate auf dem Server unter Lokaler Computer, Zwischenzertifizierungsstellen.</translation>
    </message>
    <message>
        <source>TLS 1.3 is off.</source>
        <translation>TLS 1.3 ist aus.</translation>
    </message>
    <message>
        <source>Everybody connects with TLS 1.2, where a late request for a certificate still works.</source>
        <translation>Alle verbinden sich mit TLS 1.2; dort funktioniert es noch, spät nach einem Zertifikat zu fragen.</translation>
    </message>
    <message>
        <source>TLS 1.2 is off.</source>
        <translation>TLS 1.2 ist aus.</translation>
    </message>
    <message>
        <source>Old programs cannot connect, and the certificate has to be asked for in the first handshake.</source>
        <translation>Alte Programme können sich nicht verbinden, und nach dem Zertifikat muss beim ersten Handshake gefragt werden.</translation>
    </message>
    <message>
        <source>The answer comes from %1.</source>
        <translation>Die Antwort kommt von %1.</translation>
    </message>
    <message>
        <source>IIS names itself “Microsoft-IIS” unless that was switched off. A proxy or load balancer that ends TLS never passes the client’s certificate on to IIS.</source>
        <translation>IIS nennt sich &quot;Microsoft-IIS&quot;, wenn das nicht ausgeschaltet wurde. Ein Proxy oder Lastverteiler, der TLS beendet, reicht das Zertifikat des Clients nie an IIS weiter.</translation>
    </message>
    <message>
        <source>If this should be IIS, test the server’s own address, behind the proxy.</source>
        <translation>Wenn das IIS sein sollte, testen Sie die eigene Adresse des Servers hinter dem Proxy.</translation>
    </message>
    <message>
        <source>A certificate is asked for in the first handshake, and nobody gets in without one.</source>
        <translation>Beim ersten Handshake wird nach einem Zertifikat gefragt, und ohne eines kommt niemand herein.</translation>
    </message>
    <message>
        <source>The given certificate is let in, with answer %1.</source>
        <translation>Das angegebene Zertifikat wird hereingelassen, mit Antwort %1.</translation>
    </message>
    <message>
        <source>The server never asks for a certificate.</source>
        <translation>Der Server fragt nie nach einem Zertifikat.</translation>
    </message>
    <message>
        <source>That is why browsers show no prompt. The SSL settings of the site are on Ignore, or another site answers at this address.</source>
        <translation>Deshalb zeigen Browser keine Abfrage. Die SSL-Einstellungen der Website stehen auf „Ignorieren“, oder unter dieser Adresse antwortet eine andere Website.</translation>
    </message>
    <message>
        <source>Set the SSL settings to require a certificate in step 3, and check in step 2 that this binding belongs to the site.</source>
        <translation>Stellen Sie in Schritt 3 die SSL-Einstellungen so, dass sie ein Zertifikat verlangen, und prüfen Sie in Schritt 2, ob diese Bindung zur Website gehört.</translation>
    </message>
    <message>
        <source>A certificate is asked for, but visitors without one get in (answer %1).</source>
        <translation>Nach einem Zertifikat wird gefragt, aber Besucher ohne eines kommen herein (Antwort %1).</translation>
    </message>
    <message>
        <source>The SSL settings accept a certificate instead of requiring it, or anonymous sign-in is still on.</source>
        <translation>Die SSL-Einstellungen nehmen ein Zertifikat an, statt es zu verlangen, oder die anonyme Anmeldung ist noch an.</translation>
    </message>
    <message>
        <source>Choose “Require a certificate” in step 3 and switch anonymous sign-in off in step 4.</source>
        <translation>Wählen Sie in Schritt 3 &quot;Ein Zertifikat verlangen&quot;, und schalten Sie in Schritt 4 die anonyme Anmeldung aus.</translation>
    </message>
    <message>
        <source>The certificate is asked for only after the page was requested, by renegotiating TLS 1.2.</source>
        <translation>Nach dem Zertifikat wird erst gefragt, wenn die Seite angefordert ist, durch Neuaushandlung von TLS 1.2.</translation>
    </message>
    <message>
        <source>Browsers that use TLS 1.3 or HTTP/2 cannot do that, and uploads over 48 KB can fail with 413.</source>
        <translation>Browser mit TLS 1.3 oder HTTP/2 können das nicht, und Uploads über 48 KB können mit 413 scheitern.</translation>
    </message>
    <message>
        <source>Choose “Ask in the first handshake” in step 2.</source>
        <translation>Wählen Sie in Schritt 2 &quot;Beim ersten Handshake fragen&quot;.</translation>
    </message>
    <message>
        <source>With TLS 1.3 the certificate is asked for after the handshake, where no browser answers.</source>
        <translation>Mit TLS 1.3 wird nach dem Handshake nach dem Zertifikat gefragt; dort antwortet kein Browser.</translation>
    </message>
    <message>
        <source>Browsers do not offer post-handshake authentication, so their users are never prompted.</source>
        <translation>Browser bieten keine Authentifizierung nach dem Handshake an, deshalb werden ihre Benutzer nie gefragt.</translation>
    </message>
    <message>
        <source>Choose “Ask in the first handshake” in step 2, or switch TLS 1.3 off for the binding.</source>
        <translation>Wählen Sie in Schritt 2 &quot;Beim ersten Handshake fragen&quot;, oder schalten Sie TLS 1.3 für die Bindung aus.</translation>
    </message>
    <message>
        <source>TLS 1.3 connections break where TLS 1.2 works.</source>
        <translation>Verbindungen mit TLS 1.3 brechen ab, wo TLS 1.2 funktioniert.</translation>
    </message>
    <message>
        <source>IIS wants to ask for the certificate late, and TLS 1.3 has no renegotiation: the connection is reset, or answered with 500 and 0x80070032.</source>
        <translation>IIS will spät nach dem Zertifikat fragen, und TLS 1.3 kennt keine Neuaushandlung: Die Verbindung wird zurückgesetzt oder mit 500 und 0x80070032 beantwortet.</translation>
    </message>
    <message>
        <source>HTTP/2 is in use, and it forbids asking for a certificate late.</source>
        <translation>HTTP/2 ist im Spiel, und es verbietet, spät nach einem Zertifikat zu fragen.</translation>
    </message>
    <message>
        <source>Browsers that agree on HTTP/2 are refused or reset, others work: the trouble seems to come and go.</source>
        <translation>Browser, die sich auf HTTP/2 einigen, werden abgewiesen oder zurückgesetzt, bei anderen geht es: Der Fehler scheint zu kommen und zu gehen.</translation>
    </message>
    <message>
        <source>Choose “Ask in the first handshake” in step 2; switching HTTP/2 off for the binding helps too.</source>
        <translation>Wählen Sie in Schritt 2 &quot;Beim ersten Handshake fragen&quot;; es hilft auch, HTTP/2 für die Bindung auszuschalten.</translation>
    </message>
    <message>
        <source>The server’s list of accepted authorities does not have the issuer %1.</source>
        <translation>In der Liste der Zertifizierungsstellen, die der Server annimmt, fehlt der Aussteller %1.</translation>
    </message>
    <message>
        <source>It lists %1. Browsers offer only certificates that fit the list, so this one is never shown.</source>
        <translation>Sie enthält %1. Browser bieten nur Zertifikate an, die zur Liste passen, deshalb wird dieses nie gezeigt.</translation>
    </message>
    <message>
        <source>The server refused the certificate while the connection was made, saying %1.</source>
        <translation>Der Server wies das Zertifikat beim Aufbau der Verbindung zurück und meldete %1.</translation>
    </message>
    <message>
        <source>It does not trust the issuer, or the certificate is expired or not meant for client authentication.</source>
        <translation>Er vertraut dem Aussteller nicht, oder das Zertifikat ist abgelaufen oder nicht für die Clientauthentifizierung bestimmt.</translation>
    </message>
    <message>
        <source>Look at the certificate’s validity and purpose, and trust its issuer on the server.</source>
        <translation>Sehen Sie sich Gültigkeit und Zweck des Zertifikats an, und lassen Sie den Server seinem Aussteller vertrauen.</translation>
    </message>
    <message>
        <source>The server refused the certificate with answer %1.</source>
        <translation>Der Server wies das Zertifikat mit Antwort %1 zurück.</translation>
    </message>
    <message>
        <source>IIS does not answer like this; nginx and proxies in front do, for certificates that they do not trust, or that are revoked or expired.</source>
        <translation>So antwortet IIS nicht; das tun nginx und Proxys davor bei Zertifikaten, denen sie nicht vertrauen oder die gesperrt oder abgelaufen sind.</translation>
    </message>
    <message>
        <source>Find out what stands in front of IIS, and let it pass TLS through.</source>
        <translation>Finden Sie heraus, was vor IIS steht, und lassen Sie es TLS durchreichen.</translation>
    </message>
    <message>
        <source>Answer %1: the server says that no certificate came.</source>
        <translation>Antwort %1: Der Server sagt, dass kein Zertifikat kam.</translation>
    </message>
    <message>
        <source>One was sent or ready. It may lack a private key or the purpose “client authentication”, or the request came too late for this connection.</source>
        <translation>Eines wurde gesendet oder lag bereit. Vielleicht fehlt ihm der private Schlüssel oder der Zweck &quot;Clientauthentifizierung&quot;, oder die Frage kam für diese Verbindung zu spät.</translation>
    </message>
    <message>
        <source>Check the certificate’s purpose, and ask in the first handshake (step 2).</source>
        <translation>Prüfen Sie den Zweck des Zertifikats, und fragen Sie beim ersten Handshake (Schritt 2).</translation>
    </message>
    <message>
        <source>Answer %1: the mapping denied access.</source>
        <translation>Antwort %1: Die Zuordnung hat den Zugriff verweigert.</translation>
    </message>
    <message>
        <source>The mapped account may not read the folder, or a mapping with Deny matched (that this gives 403.12 is not documented for IIS 7 and newer).</source>
        <translation>Das zugeordnete Konto darf den Ordner nicht lesen, oder eine Zuordnung mit Deny passte (dass das 403.12 ergibt, ist für IIS 7 und neuer nicht dokumentiert).</translation>
    </message>
    <message>
        <source>Give the account read access to the site’s folder, and look at the deny mappings in step 5.</source>
        <translation>Geben Sie dem Konto das Leserecht auf den Ordner der Website, und sehen Sie sich in Schritt 5 die abweisenden Zuordnungen an.</translation>
    </message>
    <message>
        <source>Answer %1: the server counts the certificate as revoked.</source>
        <translation>Antwort %1: Der Server hält das Zertifikat für gesperrt.</translation>
    </message>
    <message>
        <source>It is on a revocation list, or the server cannot reach the list: both look the same from here.</source>
        <translation>Es steht auf einer Sperrliste, oder der Server kann die Liste nicht erreichen: Beides sieht von hier gleich aus.</translation>
    </message>
    <message>
        <source>On the server, run “certutil -urlfetch -verify” on the certificate as SYSTEM, and publish the list where the server can fetch it.</source>
        <translation>Führen Sie auf dem Server als SYSTEM &quot;certutil -urlfetch -verify&quot; für das Zertifikat aus, und veröffentlichen Sie die Liste dort, wo der Server sie abrufen kann.</translation>
    </message>
    <message>
        <source>Answer %1: the server does not trust the certificate.</source>
        <translation>Antwort %1: Der Server vertraut dem Zertifikat nicht.</translation>
    </message>
    <message>
        <source>The issuing authority is missing from Local Computer, Trusted Root, or a certificate that is not self-signed lies in that store and spoils it for everybody.</source>
        <translation>Die ausstellende Zertifizierungsstelle fehlt unter Lokaler Computer, Vertrauenswürdige Stammzertifizierungsstellen, oder dort liegt ein Zertifikat, das nicht selbstsigniert ist und es allen verdirbt.</translation>
    </message>
    <message>
        <source>Import the root into Local Computer, Trusted Root; move every certificate there whose subject differs from its issuer to Intermediate Certification Authorities.</source>
        <translation>Importieren Sie das Stammzertifikat unter Lokaler Computer, Vertrauenswürdige Stammzertifizierungsstellen; verschieben Sie jedes dortige Zertifikat, dessen Antragsteller nicht der Aussteller ist, nach Zwischenzertifizierungsstellen.</translation>
    </message>
    <message>
        <source>Answer %1: the certificate is expired or not yet valid.</source>
        <translation>Antwort %1: Das Zertifikat ist abgelaufen oder gilt noch nicht.</translation>
    </message>
    <message>
        <source>The server judges by its own clock.</source>
        <translation>Der Server urteilt nach seiner eigenen Uhr.</translation>
    </message>
    <message>
        <source>Renew the certificate and replace it in the mapping, or set the server’s clock.</source>
        <translation>Erneuern Sie das Zertifikat, und ersetzen Sie es in der Zuordnung, oder stellen Sie die Uhr des Servers.</translation>
    </message>
    <message>
        <source>Answer %1: the certificate arrived, but nobody is signed in by it.</source>
        <translation>Antwort %1: Das Zertifikat kam an, aber es meldet niemanden an.</translation>
    </message>
    <message>
        <source>401.1: the mapped account’s password is wrong or its certificate text is damaged. 401.2: no mapping fits, mapping is off, its module is missing, or it is stored below the site. 401.3: the account may not read the files.</source>
        <translation>401.1: Das Kennwort des zugeordneten Kontos ist falsch oder sein Zertifikattext beschädigt. 401.2: Keine Zuordnung passt, die Zuordnung ist aus, ihr Modul fehlt, oder sie ist unterhalb der Website gespeichert. 401.3: Das Konto darf die Dateien nicht lesen.</translation>
    </message>
    <message>
        <source>Open step 5: the table shows the state of every mapping. Then check the Windows feature in step 1.</source>
        <translation>Öffnen Sie Schritt 5: Die Tabelle zeigt den Zustand jeder Zuordnung. Prüfen Sie dann das Windows-Feature in Schritt 1.</translation>
    </message>
    <message>
        <source>Answer %1: forbidden, without saying why.</source>
        <translation>Antwort %1: verboten, ohne Angabe des Grundes.</translation>
    </message>
    <message>
        <source>The reason is in the site’s log: the field sc-substatus has the number behind the dot.</source>
        <translation>Der Grund steht im Protokoll der Website: Das Feld sc-substatus enthält die Zahl hinter dem Punkt.</translation>
    </message>
    <message>
        <source>Look up the request in the log of the site on the server.</source>
        <translation>Suchen Sie die Anfrage auf dem Server im Protokoll der Website.</translation>
    </message>
    <message>
        <source>An upload of %1 KB is refused with 413.</source>
        <translation>Ein Upload von %1 KB wird mit 413 abgewiesen.</translation>
    </message>
    <message>
        <source>When the certificate is asked for late, IIS reads only uploadReadAheadSize (48 KB) of the upload before it asks. Other limits on uploads give the same answer.</source>
        <translation>Wird spät nach dem Zertifikat gefragt, liest IIS nur uploadReadAheadSize (48 KB) des Uploads, bevor es fragt. Andere Grenzen für Uploads ergeben dieselbe Antwort.</translation>
    </message>
    <message>
        <source>Choose “Ask in the first handshake” in step 2 rather than raising the limit.</source>
        <translation>Wählen Sie in Schritt 2 lieber &quot;Beim ersten Handshake fragen&quot;, als die Grenze zu erhöhen.</translation>
    </message>
    <message>
        <source>An upload of %1 KB is cut off.</source>
        <translation>Ein Upload von %1 KB wird abgeschnitten.</translation>
    </message>
    <message>
        <source>Look for limits on request size on the server, and ask for the certificate in the first handshake.</source>
        <translation>Suchen Sie auf dem Server nach Grenzen für die Größe von Anfragen, und fragen Sie beim ersten Handshake nach dem Zertifikat.</translation>
    </message>
    <message>
        <source>Answer %1: the server failed.</source>
        <translation>Antwort %1: Auf dem Server ist ein Fehler aufgetreten.</translation>
    </message>
    <message>
        <source>The connection and the certificate got through; the page itself, or the configuration, has an error.</source>
        <translation>Verbindung und Zertifikat kamen durch; die Seite selbst oder die Konfiguration hat einen Fehler.</translation>
    </message>
    <message>
        <source>Look into the event log of the server; 500.19 names a configuration file and line.</source>
        <translation>Sehen Sie in das Ereignisprotokoll des Servers; 500.19 nennt eine Konfigurationsdatei und eine Zeile.</translation>
    </message>
    <message>
        <source>The page %1 is not there.</source>
        <translation>Die Seite %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>The certificate was not the obstacle.</source>
        <translation>Am Zertifikat lag es nicht.</translation>
    </message>
    <message>
        <source>Test with an address that exists.</source>
        <translation>Testen Sie mit einer Adresse, die es gibt.</translation>
    </message>
    <message>
        <source>The answer %1 sends visitors elsewhere.</source>
        <translation>Die Antwort %1 schickt Besucher anderswohin.</translation>
    </message>
    <message>
        <source>The answer %1 sends visitors to %2.</source>
        <translation>Die Antwort %1 schickt Besucher zu %2.</translation>
    </message>
    <message>
        <source>Test the new address too.</source>
        <translation>Testen Sie auch die neue Adresse.</translation>
    </message>
    <message>
        <source>TLS 1.3</source>
        <translation>TLS 1.3</translation>
    </message>
    <message>
        <source>TLS 1.2</source>
        <translation>TLS 1.2</translation>
    </message>
    <message>
        <source>with the certificate</source>
        <translation>mit dem Zertifikat</translation>
    </message>
    <message>
        <source>without a certificate</source>
        <translation>ohne Zertifikat</translation>
    </message>
    <message>
        <source>ready to be asked late</source>
        <translation>bereit, spät gefragt zu werden</translation>
    </message>
    <message>
        <source>offering HTTP/2</source>
        <translation>HTTP/2 angeboten</translation>
    </message>
    <message>
        <source>sending %1 KB</source>
        <translation>%1 KB gesendet</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a description</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>HTTP/2 agreed</source>
        <translation>HTTP/2 vereinbart</translation>
    </message>
    <message>
        <source>no HTTP/2</source>
        <translation>kein HTTP/2</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>no connection in time</source>
        <translation>keine Verbindung in der Zeit</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>not TLS</source>
        <translation>kein TLS</translation>
    </message>
    <message>
        <source>refused in the handshake</source>
        <translation>im Handshake abgewiesen</translation>
    </message>
    <message>
        <source>refused after the handshake</source>
        <translation>nach dem Handshake abgewiesen</translation>
    </message>
    <message>
        <source>closed in the handshake</source>
        <translation>im Handshake geschlossen</translation>
    </message>
    <message>
        <source>reset in the handshake</source>
        <translation>im Handshake zurückgesetzt</translation>
    </message>
    <message>
        <source>closed after the request</source>
        <translation>nach der Anfrage geschlossen</translation>
    </message>
    <message>
        <source>reset after the request</source>
        <translation>nach der Anfrage zurückgesetzt</translation>
    </message>
    <message>
        <source>no handshake in time</source>
        <translation>kein Handshake in der Zeit</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der Zeit</translation>
    </message>
    <message>
        <source>an answer that is not HTTP</source>
        <translation>eine Antwort, die kein HTTP ist</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS fehlgeschlagen</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>in the first handshake</source>
        <translation>beim ersten Handshake</translation>
    </message>
    <message>
        <source>after the request, by renegotiation</source>
        <translation>nach der Anfrage, durch Neuaushandlung</translation>
    </message>
    <message>
        <source>after the handshake</source>
        <translation>nach dem Handshake</translation>
    </message>
    <message>
        <source>The answer was passed on by a proxy, which calls itself %1.</source>
        <translation>Die Antwort hat ein Proxy weitergereicht, der sich %1 nennt.</translation>
    </message>
    <message>
        <source>Answer %1: a proxy could not get an answer from the server behind it.</source>
        <translation>Antwort %1: Ein Proxy bekam von dem Server hinter ihm keine Antwort.</translation>
    </message>
    <message>
        <source>Answer %1: %2 is a proxy, and could not get an answer from the server behind it.</source>
        <translation>Antwort %1: %2 ist ein Proxy und bekam von dem Server hinter ihm keine Antwort.</translation>
    </message>
    <message>
        <source>The server behind it may ask the proxy itself for a client certificate, which the proxy cannot get from the visitor, or it is down.</source>
        <translation>Der Server dahinter verlangt vielleicht vom Proxy selbst ein Clientzertifikat, das dieser vom Besucher nicht bekommen kann, oder er läuft nicht.</translation>
    </message>
    <message>
        <source>This computer has the proxy %1, and the probe did not use it.</source>
        <translation>Dieser Computer hat den Proxy %1, und die Prüfung hat ihn nicht benutzt.</translation>
    </message>
    <message>
        <source>The probe connects straight to the server. Browsers here may go through the proxy, and reach what the probe cannot, or meet something else.</source>
        <translation>Die Prüfung verbindet sich unmittelbar mit dem Server. Browser hier gehen vielleicht über den Proxy und erreichen, was die Prüfung nicht erreicht, oder treffen auf etwas anderes.</translation>
    </message>
    <message>
        <source>IIS would answer 403.16; a server that answers like this has its own list of authorities.</source>
        <translation>IIS würde mit 403.16 antworten; ein Server, der so antwortet, hat seine eigene Liste von Zertifizierungsstellen.</translation>
    </message>
    <message>
        <source>Add the root authority to what the server trusts, and have the client send its intermediate certificates.</source>
        <translation>Nehmen Sie die Stammzertifizierungsstelle in das auf, dem der Server vertraut, und lassen Sie den Client seine Zwischenzertifikate mitschicken.</translation>
    </message>
    <message>
        <source>The server counts the certificate as revoked: it broke off the connection, saying %1.</source>
        <translation>Der Server hält das Zertifikat für gesperrt: Er brach die Verbindung mit der Meldung %1 ab.</translation>
    </message>
    <message>
        <source>IIS would answer 403.13. The certificate is on the revocation list that the server has.</source>
        <translation>IIS würde mit 403.13 antworten. Das Zertifikat steht auf der Sperrliste, die der Server hat.</translation>
    </message>
    <message>
        <source>If it should be valid, look at the list of the authority and publish a new one; else issue a new certificate.</source>
        <translation>Wenn es gelten soll, sehen Sie die Liste der Zertifizierungsstelle durch und veröffentlichen Sie eine neue; sonst stellen Sie ein neues Zertifikat aus.</translation>
    </message>
    <message>
        <source>The server takes the certificate for expired: it broke off the connection, saying %1.</source>
        <translation>Der Server hält das Zertifikat für abgelaufen: Er brach die Verbindung mit der Meldung %1 ab.</translation>
    </message>
    <message>
        <source>IIS would answer 403.17. The server judges by its own clock.</source>
        <translation>IIS würde mit 403.17 antworten. Der Server urteilt nach seiner eigenen Uhr.</translation>
    </message>
    <message>
        <source>The connection is made, and then no answer comes.</source>
        <translation>Die Verbindung kommt zustande, und dann kommt keine Antwort.</translation>
    </message>
    <message>
        <source>TLS is not the obstacle: the application behind it hangs, or waits for something itself.</source>
        <translation>TLS ist nicht das Hindernis: Die Anwendung dahinter hängt oder wartet selbst auf etwas.</translation>
    </message>
    <message>
        <source>Look at the application pool on the server: whether it runs, and what it is busy with.</source>
        <translation>Sehen Sie auf dem Server nach dem Anwendungspool: ob er läuft und womit er beschäftigt ist.</translation>
    </message>
    <message>
        <source>The server breaks off the connection instead of answering.</source>
        <translation>Der Server bricht die Verbindung ab, statt zu antworten.</translation>
    </message>
    <message>
        <source>IIS does so when it wants to ask for the certificate late and cannot; an application that crashes looks the same.</source>
        <translation>Das tut IIS, wenn es spät nach dem Zertifikat fragen will und nicht kann; eine abstürzende Anwendung sieht genauso aus.</translation>
    </message>
    <message>
        <source>Choose “Ask in the first handshake” in step 2; if it stays, look into the event log of the server.</source>
        <translation>Wählen Sie in Schritt 2 „Im ersten Handshake fragen“; bleibt es dabei, sehen Sie in das Ereignisprotokoll des Servers.</translation>
    </message>
    <message>
        <source>It ends the visitor’s TLS connection and makes one of its own to IIS, and a client certificate cannot be passed on over that: IIS never sees it.</source>
        <translation>Er beendet die TLS-Verbindung des Besuchers und baut eine eigene zu IIS auf; darüber lässt sich ein Clientzertifikat nicht weiterreichen: IIS bekommt es nie zu sehen.</translation>
    </message>
    <message>
        <source>Let the proxy pass TLS through, or test the server’s own address, behind the proxy, to see whether IIS itself is fine.</source>
        <translation>Lassen Sie den Proxy TLS durchreichen, oder prüfen Sie die eigene Adresse des Servers hinter dem Proxy, um zu sehen, ob IIS selbst in Ordnung ist.</translation>
    </message>
    <message>
        <source>Test the server’s own address, behind the proxy. Then let the proxy pass TLS through, or ask for the certificate at the proxy.</source>
        <translation>Prüfen Sie die eigene Adresse des Servers hinter dem Proxy. Lassen Sie dann den Proxy TLS durchreichen, oder fragen Sie schon am Proxy nach dem Zertifikat.</translation>
    </message>
    <message>
        <source>Where a direct connection is not allowed, run the probe on a computer in the server’s own network.</source>
        <translation>Wo eine unmittelbare Verbindung nicht erlaubt ist, führen Sie die Prüfung auf einem Computer im Netz des Servers aus.</translation>
    </message>
    <message>
        <source>The server does not trust the certificate’s issuer: it broke off the connection, saying %1.</source>
        <translation>Der Server vertraut dem Aussteller des Zertifikats nicht: Er brach die Verbindung mit der Meldung %1 ab.</translation>
    </message>
    <message>
        <source>%1 takes the connection on port %2 and then says nothing.</source>
        <translation>%1 nimmt auf Port %2 die Verbindung an und sagt dann nichts.</translation>
    </message>
    <message>
        <source>So no firewall is in the way. What listens there hangs, speaks something else than HTTPS, or is a proxy that does not reach the server.</source>
        <translation>Eine Firewall ist also nicht im Weg. Was dort lauscht, hängt, spricht etwas anderes als HTTPS oder ist ein Proxy, der den Server nicht erreicht.</translation>
    </message>
    <message>
        <source>Use the port of the HTTPS binding, which step 2 shows; if it is that one, see on the server what listens on it and restart that.</source>
        <translation>Verwenden Sie den Port der HTTPS-Bindung, den Schritt 2 zeigt; ist es dieser, dann sehen Sie auf dem Server nach, was darauf lauscht, und starten Sie es neu.</translation>
    </message>
    <message>
        <source>The server ended the connection instead of answering it.</source>
        <translation>Der Server beendete die Verbindung, statt darauf zu antworten.</translation>
    </message>
    <message>
        <source>An upload of %1 KB got no answer in time.</source>
        <translation>Ein Upload von %1 KB bekam nicht rechtzeitig eine Antwort.</translation>
    </message>
    <message>
        <source>The page itself was answered; many pages do nothing with an upload. Where uploads are meant to work, what takes them hangs.</source>
        <translation>Die Seite selbst kam; viele Seiten fangen mit einem Upload nichts an. Wo Uploads gehen sollen, hängt das, was sie annimmt.</translation>
    </message>
    <message>
        <source>Test with an address that takes uploads.</source>
        <translation>Testen Sie mit einer Adresse, die Uploads annimmt.</translation>
    </message>
    <message>
        <source>On the server, import it into Local Computer: a root, which issued itself, into Trusted Root Certification Authorities, any other into Intermediate Certification Authorities and never into Trusted Root. Where the list has the root above it, the visitor may only lack the certificate in between: put it into the PFX, or into Intermediate Certification Authorities there. Or stop sending the list (SendTrustedIssuerList=0).</source>
        <translation>Importieren Sie sie auf dem Server unter „Lokaler Computer“: eine Stammzertifizierungsstelle, die sich selbst ausgestellt hat, in „Vertrauenswürdige Stammzertifizierungsstellen“, jede andere in „Zwischenzertifizierungsstellen“ und nie zu den Stammzertifizierungsstellen. Steht die Stammzertifizierungsstelle darüber in der Liste, fehlt dem Besucher vielleicht nur das Zertifikat dazwischen: Legen Sie es in die PFX oder dort in „Zwischenzertifizierungsstellen“. Oder senden Sie die Liste nicht mehr (SendTrustedIssuerList=0).</translation>
    </message>
    <message>
        <source>Addresses: %1</source>
        <translation>Adressen: %1</translation>
    </message>
    <message>
        <source>Certificate: %1, issued by %2, %3</source>
        <comment>subject, issuer, validity</comment>
        <translation>Zertifikat: %1, ausgestellt von %2, %3</translation>
    </message>
    <message>
        <source>Made for: %1</source>
        <comment>names</comment>
        <translation>Gemacht für: %1</translation>
    </message>
    <message>
        <source>no name at all</source>
        <translation>gar keinen Namen</translation>
    </message>
    <message>
        <source>Sent without any certificate above it.</source>
        <translation>Ohne ein Zertifikat darüber gesendet.</translation>
    </message>
    <message>
        <source>Sent with those above it: %1</source>
        <translation>Mit denen darüber gesendet: %1</translation>
    </message>
    <message>
        <source>It calls itself: %1</source>
        <translation>Er nennt sich: %1</translation>
    </message>
    <message>
        <source>It names no authorities when it asks, so browsers offer every certificate.</source>
        <translation>Er nennt keine Zertifizierungsstellen, wenn er fragt, daher bieten Browser jedes Zertifikat an.</translation>
    </message>
    <message>
        <source>It asks for certificates of: %1</source>
        <translation>Er fragt nach Zertifikaten von: %1</translation>
    </message>
</context>
<context>
    <name>ProbeVerb</name>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Certificate asked for</source>
        <translation>Nach Zertifikat gefragt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The time-out has to be between 1 and 600 seconds.</source>
        <translation>Die Wartezeit muss zwischen 1 und 600 Sekunden liegen.</translation>
    </message>
    <message>
        <source>Looking for the server</source>
        <translation>Suche den Server</translation>
    </message>
    <message>
        <source>Find out what a client meets at an HTTPS address, and why</source>
        <translation>Herausfinden, was einem Client an einer HTTPS-Adresse begegnet und warum</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>The client&apos;s certificate and key (PFX, or PEM with both).</source>
        <translation>Zertifikat und Schlüssel des Clients (PFX oder PEM mit beidem).</translation>
    </message>
    <message>
        <source>An authority to trust for the server&apos;s certificate; without it, the authorities of this computer.</source>
        <translation>Eine Zertifizierungsstelle, der für das Zertifikat des Servers vertraut wird; ohne sie die Zertifizierungsstellen dieses Computers.</translation>
    </message>
    <message>
        <source>SECONDS</source>
        <translation>SEKUNDEN</translation>
    </message>
    <message>
        <source>How long each attempt may take; 30 otherwise.</source>
        <translation>Wie lange jeder Versuch dauern darf; sonst 30.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>https://host:port/path</source>
        <translation>https://host:port/pfad</translation>
    </message>
    <message>
        <source>The address has to begin with https://, because only there can a certificate be asked for.</source>
        <translation>Die Adresse muss mit https:// beginnen, denn nur dort kann nach einem Zertifikat gefragt werden.</translation>
    </message>
    <message>
        <source>Connects several times with one thing changed each time: TLS 1.2 and 1.3, with and without the certificate, with an upload. Compares the answers and names the likely cause first. Reads only; sends the POST of 100 KB only where the page opened. A proxy named in the environment is not used. Ends with 0 when nothing is wrong, and with 3 after a problem or a warning.</source>
        <translation>Verbindet sich mehrmals und ändert dabei jedes Mal eines: TLS 1.2 und 1.3, mit und ohne Zertifikat, mit einem Upload. Vergleicht die Antworten und nennt die wahrscheinliche Ursache zuerst. Liest nur; sendet den POST von 100 KB nur, wo sich die Seite öffnete. Ein in der Umgebung genannter Proxy wird nicht verwendet. Endet mit 0, wenn alles stimmt, und mit 3 nach einem Problem oder einer Warnung.</translation>
    </message>
    <message>
        <source>%1 is not an address.</source>
        <translation>%1 ist keine Adresse.</translation>
    </message>
    <message>
        <source>Its port, if it has one, has to be a number from 1 to 65535.</source>
        <translation>Ihr Port, wenn sie einen hat, muss eine Zahl von 1 bis 65535 sein.</translation>
    </message>
</context>
<context>
    <name>Prompters</name>
    <message>
        <source>The same once more: </source>
        <translation>Noch einmal dasselbe: </translation>
    </message>
    <message>
        <source>The two were not the same.</source>
        <translation>Die beiden waren nicht gleich.</translation>
    </message>
    <message>
        <source>Nothing was typed, and an empty one does not do.</source>
        <translation>Es wurde nichts eingegeben, und ein leeres genügt nicht.</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message numerus="yes">
        <source>%n visitor(s) did not get what was promised; the table says who and why.</source>
        <translation>
            <numerusform>%n Besucher bekam nicht, was versprochen war; die Tabelle sagt, wer und warum.</numerusform>
            <numerusform>%n Besucher bekamen nicht, was versprochen war; die Tabelle sagt, wer und warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>A visitor did not even get an answer</source>
        <translation>Ein Besucher bekam nicht einmal eine Antwort</translation>
    </message>
    <message>
        <source>Visitors without a certificate get in</source>
        <translation>Besucher ohne Zertifikat kommen herein</translation>
    </message>
    <message>
        <source>Look at step 3, SSL settings, and step 4, anonymous sign-in.</source>
        <translation>Sehen Sie sich Schritt 3, SSL-Einstellungen, und Schritt 4, anonyme Anmeldung, an.</translation>
    </message>
    <message>
        <source>Strangers get in</source>
        <translation>Fremde kommen herein</translation>
    </message>
    <message>
        <source>Look at step 4, anonymous sign-in, and at mappings whose rules fit everybody.</source>
        <translation>Sehen Sie sich Schritt 4, anonyme Anmeldung, und Zuordnungen an, deren Regeln zu jedem passen.</translation>
    </message>
    <message>
        <source>%1 gets in as the wrong account</source>
        <translation>%1 kommt mit dem falschen Konto herein</translation>
    </message>
    <message>
        <source>Look at the mappings: an earlier one or a rule fits this certificate too.</source>
        <translation>Sehen Sie sich die Zuordnungen an: Eine frühere oder eine Regel passt auch zu diesem Zertifikat.</translation>
    </message>
    <message>
        <source>Not everybody gets in who should</source>
        <translation>Nicht jeder kommt herein, der soll</translation>
    </message>
    <message>
        <source>The reason beside each name says what to change.</source>
        <translation>Der Grund neben jedem Namen sagt, was zu ändern ist.</translation>
    </message>
    <message>
        <source>no certificate, at %1</source>
        <comment>URL path</comment>
        <translation>kein Zertifikat, bei %1</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>kein Zertifikat</translation>
    </message>
    <message>
        <source>a stranger’s certificate</source>
        <translation>das Zertifikat eines Fremden</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgewiesen</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>the connection broke before an answer came</source>
        <translation>die Verbindung brach ab, bevor eine Antwort kam</translation>
    </message>
    <message>
        <source>Everybody gets in here: the configuration leaves this place open.</source>
        <translation>Hier kommt jeder herein: Die Konfiguration lässt diese Stelle offen.</translation>
    </message>
    <message>
        <source>Cannot be told here: the authority %1 is not known to this rehearsal.</source>
        <translation>Lässt sich hier nicht sagen: Die Zertifizierungsstelle %1 ist diesem Probelauf nicht bekannt.</translation>
    </message>
    <message>
        <source>Was mapped before and is refused; nothing of this run changes that.</source>
        <translation>War schon vorher zugeordnet und wird abgewiesen; nichts in diesem Durchgang ändert das.</translation>
    </message>
    <message>
        <source>Gets in, but as nobody in particular: anonymous sign-in is on.</source>
        <translation>Kommt herein, aber als niemand Bestimmtes: Die anonyme Anmeldung ist an.</translation>
    </message>
    <message>
        <source>Gets in as %1.</source>
        <translation>Kommt als %1 herein.</translation>
    </message>
    <message>
        <source>Gets in, and must not.</source>
        <translation>Kommt herein und darf nicht.</translation>
    </message>
    <message numerus="yes">
        <source>The right people get in, and everybody at %n address(es)</source>
        <translation>
            <numerusform>Die richtigen Personen kommen herein, und bei %n Adresse jeder</numerusform>
            <numerusform>Die richtigen Personen kommen herein, und bei %n Adressen jeder</numerusform>
        </translation>
    </message>
    <message>
        <source>Close it in step 3 or step 4, or leave it knowingly.</source>
        <translation>Schließen Sie das in Schritt 3 oder Schritt 4, oder lassen Sie es bewusst so.</translation>
    </message>
    <message numerus="yes">
        <source>Nobody gets in who should not; %n user(s) could not be tried</source>
        <translation>
            <numerusform>Niemand kommt herein, der nicht soll; %n Benutzer konnte nicht ausprobiert werden</numerusform>
            <numerusform>Niemand kommt herein, der nicht soll; %n Benutzer konnten nicht ausprobiert werden</numerusform>
        </translation>
    </message>
    <message>
        <source>Whether a certificate is trusted depends on its authority, and that one is not known here.</source>
        <translation>Ob einem Zertifikat vertraut wird, hängt von seiner Zertifizierungsstelle ab, und die ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Add the authority’s certificate, and the rehearsal runs again.</source>
        <translation>Fügen Sie das Zertifikat der Zertifizierungsstelle hinzu, und der Probelauf startet noch einmal.</translation>
    </message>
    <message>
        <source>Nobody gets in</source>
        <translation>Niemand kommt herein</translation>
    </message>
    <message>
        <source>No certificate is mapped to an account yet, so everybody is refused.</source>
        <translation>Noch ist kein Zertifikat einem Konto zugeordnet, also wird jeder abgewiesen.</translation>
    </message>
    <message>
        <source>Nobody of those who are mapped could be seen to get in.</source>
        <translation>Bei niemandem von denen, die zugeordnet sind, war zu sehen, dass er hereinkommt.</translation>
    </message>
    <message>
        <source>Map certificates in step 5.</source>
        <translation>Ordnen Sie in Schritt 5 Zertifikate zu.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) who were mapped before are refused; the table says why.</source>
        <translation>
            <numerusform>%n Benutzer, der schon vorher zugeordnet war, wird abgewiesen; die Tabelle sagt, warum.</numerusform>
            <numerusform>%n Benutzer, die schon vorher zugeordnet waren, werden abgewiesen; die Tabelle sagt, warum.</numerusform>
        </translation>
    </message>
    <message>
        <source>The right people get in, nobody else does</source>
        <translation>Die richtigen Personen kommen herein, sonst niemand</translation>
    </message>
    <message>
        <source>The Windows feature of step 1 counts as installed. Until it is, everybody with a certificate gets 401.2.</source>
        <translation>Das Windows-Feature aus Schritt 1 gilt als installiert. Bis es das ist, bekommt jeder mit einem Zertifikat 401.2.</translation>
    </message>
    <message>
        <source>The site’s own certificate with its key is not at hand; a stand-in took its place.</source>
        <translation>Das eigene Zertifikat der Website mit seinem Schlüssel ist nicht zur Hand; ein Ersatz trat an seine Stelle.</translation>
    </message>
    <message numerus="yes">
        <source>For %n certificate(s) the key is elsewhere, as it should be: what the server decides was asked without a connection.</source>
        <translation>
            <numerusform>Bei %n Zertifikat liegt der Schlüssel anderswo, wie es sein soll: Was der Server entscheidet, wurde ohne Verbindung ermittelt.</numerusform>
            <numerusform>Bei %n Zertifikaten liegt der Schlüssel anderswo, wie es sein soll: Was der Server entscheidet, wurde ohne Verbindung ermittelt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more mapped user(s) were not tried one by one.</source>
        <translation>
            <numerusform>%n weiterer zugeordneter Benutzer wurde nicht einzeln ausprobiert.</numerusform>
            <numerusform>%n weitere zugeordnete Benutzer wurden nicht einzeln ausprobiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Windows has the last word on the accounts: passwords, logon rights and file permissions are not in the file and were not tried.</source>
        <translation>Bei den Konten hat Windows das letzte Wort: Kennwörter, Anmelderechte und Dateiberechtigungen stehen nicht in der Datei und wurden nicht ausprobiert.</translation>
    </message>
    <message>
        <source>Certificates that nobody is mapped to get in</source>
        <translation>Zertifikate, denen niemand zugeordnet ist, werden eingelassen</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between addresses</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>, …</source>
        <comment>after the last of the addresses that are named</comment>
        <translation>, …</translation>
    </message>
    <message numerus="yes">
        <source>The right people get in, and everybody with a trusted certificate at %n address(es)</source>
        <translation>
            <numerusform>Die Richtigen kommen herein, und bei %n Adresse jeder mit einem vertrauten Zertifikat</numerusform>
            <numerusform>Die Richtigen kommen herein, und bei %n Adressen jeder mit einem vertrauten Zertifikat</numerusform>
        </translation>
    </message>
    <message>
        <source>The configuration opts out there: %1. That may be meant, for a health check; nothing that needs a certificate may lie below it.</source>
        <translation>Die Konfiguration macht dort eine Ausnahme: %1. Das kann gewollt sein, für eine Zustandsprüfung; darunter darf nichts liegen, was ein Zertifikat braucht.</translation>
    </message>
    <message>
        <source>a certificate that is not mapped, at %1</source>
        <comment>URL path</comment>
        <translation>ein nicht zugeordnetes Zertifikat, bei %1</translation>
    </message>
    <message>
        <source>a certificate that is not mapped</source>
        <translation>ein nicht zugeordnetes Zertifikat</translation>
    </message>
    <message>
        <source>Everybody with a certificate that the server trusts gets in here, mapped or not.</source>
        <translation>Hier kommt jeder herein, der ein Zertifikat hat, dem der Server vertraut, zugeordnet oder nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) got in as the right account; a visitor without a certificate, a stranger’s certificate and one that is not mapped were refused.</source>
        <translation>
            <numerusform>%n Benutzer kam mit dem richtigen Konto herein; ein Besucher ohne Zertifikat, ein fremdes Zertifikat und eines ohne Zuordnung wurden abgewiesen.</numerusform>
            <numerusform>%n Benutzer kamen mit dem richtigen Konto herein; ein Besucher ohne Zertifikat, ein fremdes Zertifikat und eines ohne Zuordnung wurden abgewiesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>, …</source>
        <comment>after the last of the names that are told</comment>
        <translation>, …</translation>
    </message>
    <message>
        <source>It cannot be told yet who gets in</source>
        <translation>Wer hereinkommt, lässt sich noch nicht sagen</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n revoked)</source>
        <comment>issuer of a revocation list, how many</comment>
        <translation>
            <numerusform>%1 (%n gesperrt)</numerusform>
            <numerusform>%1 (%n gesperrt)</numerusform>
        </translation>
    </message>
    <message>
        <source>No authority was at hand, so no certificate was trusted.</source>
        <translation>Keine Zertifizierungsstelle war zur Hand, also wurde keinem Zertifikat vertraut.</translation>
    </message>
    <message>
        <source>Trusted authorities: %1.</source>
        <translation>Vertraute Zertifizierungsstellen: %1.</translation>
    </message>
    <message>
        <source>No revocation list was given, so nobody counted as revoked.</source>
        <translation>Keine Sperrliste war angegeben, also galt niemand als gesperrt.</translation>
    </message>
    <message>
        <source>Revocation lists: %1.</source>
        <translation>Sperrlisten: %1.</translation>
    </message>
    <message>
        <source>Everybody gets in whose certificate the server trusts and of which this is true: %1.</source>
        <translation>Alle kommen herein, deren Zertifikat der Server vertraut und auf deren Zertifikat dies zutrifft: %1.</translation>
    </message>
    <message>
        <source>Gets in as %1: something else fits first.</source>
        <translation>Kommt als %1 herein: Etwas anderes passt vorher.</translation>
    </message>
    <message>
        <source>This rule lets nobody in as things are.</source>
        <translation>Diese Regel lässt so niemanden herein.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a rule’s name, and what it looks at</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>By %n rule(s) everybody signs in whose certificate fits and is trusted, whoever that is: %1.</source>
        <translation>
            <numerusform>Durch eine Regel melden sich alle an, deren Zertifikat passt und vertrauenswürdig ist, wer immer das ist: %1.</numerusform>
            <numerusform>Durch %n Regeln melden sich alle an, deren Zertifikat passt und vertrauenswürdig ist, wer immer das ist: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) got in as the right account.</source>
        <translation>
            <numerusform>Eine Person kam mit dem richtigen Konto herein.</numerusform>
            <numerusform>%n Personen kamen mit dem richtigen Konto herein.</numerusform>
        </translation>
    </message>
    <message>
        <source>The right people get in, and everybody whom a rule fits</source>
        <translation>Die richtigen Personen kommen herein, und alle, auf die eine Regel passt</translation>
    </message>
    <message>
        <source>Everybody gets in whom a rule fits, nobody else does</source>
        <translation>Alle kommen herein, auf die eine Regel passt, sonst niemand</translation>
    </message>
    <message>
        <source>See in step 5 that each rule is as narrow as it is meant to be.</source>
        <translation>Prüfen Sie in Schritt 5, dass jede Regel so eng ist, wie sie gemeint ist.</translation>
    </message>
    <message>
        <source>whoever fits the rule %1</source>
        <translation>wer zur Regel %1 passt</translation>
    </message>
    <message>
        <source>not tried</source>
        <translation>nicht erprobt</translation>
    </message>
    <message>
        <source>no certificate can be like that: %1</source>
        <translation>so kann kein Zertifikat sein: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more rule(s) were not tried.</source>
        <translation>
            <numerusform>Eine weitere Regel wurde nicht erprobt.</numerusform>
            <numerusform>%n weitere Regeln wurden nicht erprobt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everybody gets in at %n address(es)</source>
        <translation>
            <numerusform>An einer Adresse kommen alle herein</numerusform>
            <numerusform>An %n Adressen kommen alle herein</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Everybody with a trusted certificate gets in at %n address(es)</source>
        <translation>
            <numerusform>An einer Adresse kommen alle mit einem vertrauenswürdigen Zertifikat herein</numerusform>
            <numerusform>An %n Adressen kommen alle mit einem vertrauenswürdigen Zertifikat herein</numerusform>
        </translation>
    </message>
    <message>
        <source>When the certificate is asked for is kept by Windows, not in the file; here it is asked for in the first handshake. Where the server asks later, browsers fail with TLS 1.3.</source>
        <translation>Wann nach dem Zertifikat gefragt wird, bewahrt Windows auf, nicht die Datei; hier wird im ersten Handshake gefragt. Wo der Server später fragt, scheitern Browser mit TLS 1.3.</translation>
    </message>
    <message numerus="yes">
        <source>%n user(s) who were mapped before could not be tried; the table says why.</source>
        <translation>
            <numerusform>Ein Benutzer, der schon vorher zugeordnet war, konnte nicht geprüft werden; die Tabelle sagt, warum.</numerusform>
            <numerusform>%n Benutzer, die schon vorher zugeordnet waren, konnten nicht geprüft werden; die Tabelle sagt, warum.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProofWindows</name>
    <message>
        <source>Which web site is to be rehearsed is not clear.</source>
        <translation>Welche Website geprobt werden soll, ist nicht klar.</translation>
    </message>
    <message>
        <source>The file has %1.</source>
        <translation>Die Datei hat %1.</translation>
    </message>
    <message>
        <source>Name one with --site.</source>
        <translation>Nennen Sie eine mit --site.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Password of the file %1</source>
        <translation>Kennwort der Datei %1</translation>
    </message>
    <message>
        <source>Password of the private key %1</source>
        <translation>Kennwort des privaten Schlüssels %1</translation>
    </message>
    <message>
        <source>New password for the file %1</source>
        <translation>Neues Kennwort für die Datei %1</translation>
    </message>
    <message>
        <source>Passphrase of the authority in %1</source>
        <translation>Passphrase der Zertifizierungsstelle in %1</translation>
    </message>
    <message>
        <source>New passphrase for the authority in %1</source>
        <translation>Neue Passphrase für die Zertifizierungsstelle in %1</translation>
    </message>
    <message>
        <source>Password of the Windows account %1</source>
        <translation>Kennwort des Windows-Kontos %1</translation>
    </message>
    <message>
        <source>That password was wrong. Please try again.</source>
        <translation>Dieses Kennwort war falsch. Bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>That passphrase was wrong. Please try again.</source>
        <translation>Diese Passphrase war falsch. Bitte versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>Quotation</name>
    <message>
        <source>“%1”</source>
        <comment>the quotation marks around a name</comment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>The commands are in the list of things to do on the server.</source>
        <translation>Die Befehle stehen in der Liste dessen, was auf dem Server zu tun ist.</translation>
    </message>
    <message>
        <source>%1; at present it is on.</source>
        <translation>%1; derzeit ist sie an.</translation>
    </message>
    <message>
        <source>%1; at present it is off.</source>
        <translation>%1; derzeit ist sie aus.</translation>
    </message>
    <message>
        <source>%1; at present it is on (%2).</source>
        <translation>%1; derzeit ist sie an (%2).</translation>
    </message>
    <message>
        <source>%1; at present it is off (%2).</source>
        <translation>%1; derzeit ist sie aus (%2).</translation>
    </message>
    <message>
        <source>The Windows feature for certificate mapping is installed and active.</source>
        <translation>Das Windows-Feature für die Zertifikatzuordnung ist installiert und aktiv.</translation>
    </message>
    <message>
        <source>The Windows feature IIS Client Certificate Mapping Authentication is not installed.</source>
        <translation>Das Windows-Feature „IIS-Clientzertifikatzuordnung-Authentifizierung“ ist nicht installiert.</translation>
    </message>
    <message>
        <source>Without it IIS ignores every mapping and does not say so. It cannot be added in the file: an entry without the program file behind it takes the whole server down.</source>
        <translation>Ohne es lässt IIS jede Zuordnung unbeachtet und sagt es nicht. In der Datei kann es nicht hinzugefügt werden: Ein Eintrag ohne die Programmdatei dahinter legt den ganzen Server lahm.</translation>
    </message>
    <message>
        <source>Install it on the server; the list of things to do on the server has the command for each edition of Windows.</source>
        <translation>Installieren Sie es auf dem Server; die Liste dessen, was auf dem Server zu tun ist, hat den Befehl für jede Ausgabe von Windows.</translation>
    </message>
    <message>
        <source>The Windows feature is installed, but it is not switched on for the web server.</source>
        <translation>Das Windows-Feature ist installiert, aber für den Webserver nicht eingeschaltet.</translation>
    </message>
    <message>
        <source>The module %1 is in &lt;globalModules&gt;, but not in &lt;modules&gt;.</source>
        <translation>Das Modul %1 steht in &lt;globalModules&gt;, aber nicht in &lt;modules&gt;.</translation>
    </message>
    <message>
        <source>The module %1 is in &lt;globalModules&gt; (%2), but not in &lt;modules&gt;.</source>
        <translation>Das Modul %1 steht in &lt;globalModules&gt; (%2), aber nicht in &lt;modules&gt;.</translation>
    </message>
    <message>
        <source>On the server, in IIS Manager: server → Modules → Configure Native Modules, tick it there.</source>
        <translation>Auf dem Server, im IIS-Manager: Server → Module → Systemeigene Module konfigurieren, dort ankreuzen.</translation>
    </message>
    <message>
        <source>The Windows feature is switched on, but it is not installed.</source>
        <translation>Das Windows-Feature ist eingeschaltet, aber nicht installiert.</translation>
    </message>
    <message>
        <source>The module %1 is in &lt;modules&gt;, but not in &lt;globalModules&gt;.</source>
        <translation>Das Modul %1 steht in &lt;modules&gt;, aber nicht in &lt;globalModules&gt;.</translation>
    </message>
    <message>
        <source>The module %1 is in &lt;modules&gt; (%2), but not in &lt;globalModules&gt;.</source>
        <translation>Das Modul %1 steht in &lt;modules&gt; (%2), aber nicht in &lt;globalModules&gt;.</translation>
    </message>
    <message>
        <source>Install the feature on the server again.</source>
        <translation>Installieren Sie das Feature auf dem Server noch einmal.</translation>
    </message>
    <message>
        <source>The feature for mapping by Active Directory is installed, which is another one.</source>
        <translation>Das Feature für die Zuordnung durch Active Directory ist installiert; das ist ein anderes.</translation>
    </message>
    <message>
        <source>The short names are easily swapped: Web-Cert-Auth is the one needed here, Web-Client-Auth the one for Active Directory.</source>
        <translation>Die Kurznamen sind leicht zu verwechseln: Web-Cert-Auth wird hier gebraucht, Web-Client-Auth ist das für Active Directory.</translation>
    </message>
    <message>
        <source>Install Web-Cert-Auth; the other may stay installed.</source>
        <translation>Installieren Sie Web-Cert-Auth; das andere darf installiert bleiben.</translation>
    </message>
    <message>
        <source>The binding %1 overlaps %2 of the site %3.</source>
        <translation>Die Bindung %1 überschneidet sich mit %2 der Website %3.</translation>
    </message>
    <message>
        <source>Port and host name are the same; on its own address, the binding that names the address wins.</source>
        <translation>Port und Hostname sind gleich; auf der eigenen Adresse gewinnt die Bindung, die die Adresse nennt.</translation>
    </message>
    <message>
        <source>Check that each site answers where it is meant to, or use another port or host name.</source>
        <translation>Prüfen Sie, ob jede Website dort antwortet, wo sie soll, oder nehmen Sie einen anderen Port oder Hostnamen.</translation>
    </message>
    <message>
        <source>TLS 1.3 is off for the binding %1, which is no longer needed.</source>
        <translation>TLS 1.3 ist für die Bindung %1 aus; das ist nicht mehr nötig.</translation>
    </message>
    <message>
        <source>Asking in the first handshake works with TLS 1.3. The option is left as it is.</source>
        <translation>Das Fragen beim ersten Handshake funktioniert mit TLS 1.3. Die Option bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Switch TLS 1.3 on again when nothing else needs it off.</source>
        <translation>Schalten Sie TLS 1.3 wieder ein, wenn nichts anderes es ausgeschaltet braucht.</translation>
    </message>
    <message>
        <source>The file says that %1 asks for the certificate in the first handshake.</source>
        <translation>Die Datei sagt, dass %1 beim ersten Handshake nach dem Zertifikat fragt.</translation>
    </message>
    <message>
        <source>Windows Server 2025 keeps this option in the file; the option is left as it is.</source>
        <translation>Windows Server 2025 hält diese Option in der Datei; sie bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>The site has the HTTPS binding %1.</source>
        <translation>Die Website hat die HTTPS-Bindung %1.</translation>
    </message>
    <message>
        <source>The site has no HTTPS binding %1 yet.</source>
        <translation>Die Website hat noch keine HTTPS-Bindung %1.</translation>
    </message>
    <message>
        <source>The options of the binding %1 change: %2 becomes %3.</source>
        <translation>Die Optionen der Bindung %1 ändern sich: Aus %2 wird %3.</translation>
    </message>
    <message>
        <source>The binding %1 belongs to the site %2 already.</source>
        <translation>Die Bindung %1 gehört schon zur Website %2.</translation>
    </message>
    <message>
        <source>Two sites cannot answer on the same address, port and host name.</source>
        <translation>Zwei Websites können nicht auf derselben Adresse, demselben Port und demselben Hostnamen antworten.</translation>
    </message>
    <message>
        <source>Choose another port or a host name of its own, or remove the binding from the other site.</source>
        <translation>Wählen Sie einen anderen Port oder einen eigenen Hostnamen, oder entfernen Sie die Bindung von der anderen Website.</translation>
    </message>
    <message>
        <source>Server Name Indication needs a host name, and the binding %1 has none.</source>
        <translation>Server Name Indication braucht einen Hostnamen, und die Bindung %1 hat keinen.</translation>
    </message>
    <message>
        <source>Windows chooses the certificate by the host name that the browser sends.</source>
        <translation>Windows wählt das Zertifikat nach dem Hostnamen, den der Browser sendet.</translation>
    </message>
    <message>
        <source>Give the binding a host name, or switch Server Name Indication off.</source>
        <translation>Geben Sie der Bindung einen Hostnamen, oder schalten Sie Server Name Indication aus.</translation>
    </message>
    <message>
        <source>The site %2 uses the same address and port as %1.</source>
        <translation>Die Website %2 verwendet dieselbe Adresse und denselben Port wie %1.</translation>
    </message>
    <message>
        <source>Without Server Name Indication both get one certificate and one set of options.</source>
        <translation>Ohne Server Name Indication bekommen beide ein Zertifikat und dieselben Optionen.</translation>
    </message>
    <message>
        <source>Use Server Name Indication with a host name for each, or another port, unless both are meant to share.</source>
        <translation>Verwenden Sie Server Name Indication mit je einem Hostnamen oder einen anderen Port, außer wenn beide teilen sollen.</translation>
    </message>
    <message>
        <source>The binding %1 takes its certificate from the central certificate store.</source>
        <translation>Die Bindung %1 nimmt ihr Zertifikat aus dem zentralen Zertifikatspeicher.</translation>
    </message>
    <message>
        <source>No certificate is bound to it; it is looked up by host name in a shared folder.</source>
        <translation>An sie ist kein Zertifikat gebunden; es wird nach dem Hostnamen in einem freigegebenen Ordner gesucht.</translation>
    </message>
    <message>
        <source>Put the server certificate into that store.</source>
        <translation>Legen Sie das Serverzertifikat in diesen Speicher.</translation>
    </message>
    <message>
        <source>Which certificate belongs to %1 is kept by Windows, not in this file.</source>
        <translation>Welches Zertifikat zu %1 gehört, hält Windows fest, nicht diese Datei.</translation>
    </message>
    <message>
        <source>It cannot be seen from the file whether it is bound already.</source>
        <translation>Ob es schon gebunden ist, sieht man der Datei nicht an.</translation>
    </message>
    <message>
        <source>That %1 asks for the certificate in the first handshake is kept by Windows, not in this file.</source>
        <translation>Dass %1 beim ersten Handshake nach dem Zertifikat fragt, hält Windows fest, nicht diese Datei.</translation>
    </message>
    <message>
        <source>Asking then works with TLS 1.3, with HTTP/2, and with large uploads, which otherwise fail with 413.</source>
        <translation>Das Fragen funktioniert dann mit TLS 1.3, mit HTTP/2 und mit großen Uploads, die sonst mit 413 scheitern.</translation>
    </message>
    <message>
        <source>Asking for the certificate in the first handshake also concerns other sites on %1: %2.</source>
        <translation>Das Fragen beim ersten Handshake betrifft auch andere Websites auf %1: %2.</translation>
    </message>
    <message>
        <source>Windows keeps this option for the whole address and port, so their visitors are asked for a certificate too.</source>
        <translation>Windows hält diese Option für die ganze Adresse und den Port, also werden auch deren Besucher nach einem Zertifikat gefragt.</translation>
    </message>
    <message>
        <source>Give this site an address, a port, or with Server Name Indication a host name of its own if that is not wanted.</source>
        <translation>Geben Sie dieser Website eine eigene Adresse, einen eigenen Port oder mit Server Name Indication einen eigenen Hostnamen, wenn das nicht gewollt ist.</translation>
    </message>
    <message>
        <source>TLS 1.3 has to be off for the binding %1.</source>
        <translation>TLS 1.3 muss für die Bindung %1 aus sein.</translation>
    </message>
    <message>
        <source>IIS then asks for the certificate after the handshake, which TLS 1.3 does not allow: visitors would see a broken connection.</source>
        <translation>IIS fragt dann nach dem Handshake nach dem Zertifikat; das erlaubt TLS 1.3 nicht, und Besucher sähen eine abgebrochene Verbindung.</translation>
    </message>
    <message>
        <source>Ask in the first handshake instead, which is recommended, or keep TLS 1.3 off on the server too.</source>
        <translation>Fragen Sie stattdessen beim ersten Handshake (empfohlen), oder lassen Sie TLS 1.3 auch auf dem Server aus.</translation>
    </message>
    <message>
        <source>The server certificate %1 will not do.</source>
        <translation>Das Serverzertifikat %1 ist ungeeignet.</translation>
    </message>
    <message>
        <source>Choose or make another server certificate.</source>
        <translation>Wählen oder machen Sie ein anderes Serverzertifikat.</translation>
    </message>
    <message>
        <source>The server certificate is not made for %1.</source>
        <translation>Das Serverzertifikat ist nicht für %1 gemacht.</translation>
    </message>
    <message>
        <source>It is made for %1. Browsers warn when the name differs.</source>
        <translation>Es ist für %1 gemacht. Browser warnen, wenn der Name abweicht.</translation>
    </message>
    <message>
        <source>It names no host at all. Browsers warn about that.</source>
        <translation>Es nennt gar keinen Host. Davor warnen Browser.</translation>
    </message>
    <message>
        <source>Choose or make a certificate for that name.</source>
        <translation>Wählen oder machen Sie ein Zertifikat für diesen Namen.</translation>
    </message>
    <message>
        <source>No server certificate is chosen.</source>
        <translation>Es ist kein Serverzertifikat gewählt.</translation>
    </message>
    <message>
        <source>No server certificate is chosen for %1.</source>
        <translation>Für %1 ist kein Serverzertifikat gewählt.</translation>
    </message>
    <message>
        <source>HTTPS does not answer before one is bound on the server.</source>
        <translation>HTTPS antwortet nicht, bevor auf dem Server eines gebunden ist.</translation>
    </message>
    <message>
        <source>Choose one, or bind one on the server as before.</source>
        <translation>Wählen Sie eines, oder binden Sie wie bisher eines auf dem Server.</translation>
    </message>
    <message>
        <source>The bindings of the site are left as they are.</source>
        <translation>Die Bindungen der Website bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The SSL settings are as chosen: %1.</source>
        <translation>Die SSL-Einstellungen sind wie gewählt: %1.</translation>
    </message>
    <message>
        <source>The SSL settings change from %1 to %2.</source>
        <translation>Die SSL-Einstellungen ändern sich von %1 auf %2.</translation>
    </message>
    <message>
        <source>Visitors without a certificate are not turned away.</source>
        <translation>Besucher ohne Zertifikat werden nicht abgewiesen.</translation>
    </message>
    <message>
        <source>“Accept” asks for a certificate and goes on without one; only another way to sign in stops such visitors.</source>
        <translation>„Annehmen“ fragt nach einem Zertifikat und macht ohne weiter; nur eine andere Anmeldung hält solche Besucher auf.</translation>
    </message>
    <message>
        <source>Choose “require” to let in only people who hold a certificate.</source>
        <translation>Wählen Sie „verlangen“, damit nur hereinkommt, wer ein Zertifikat hat.</translation>
    </message>
    <message>
        <source>The SSL settings contain SslMapCert, which no version of IIS knows.</source>
        <translation>Die SSL-Einstellungen enthalten SslMapCert; das kennt keine Version von IIS.</translation>
    </message>
    <message>
        <source>Microsoft’s documentation lists it, but it is in no schema from IIS 7 to 10, so IIS rejects the whole section with error 500.19.</source>
        <translation>Die Dokumentation von Microsoft führt es auf, aber es steht in keinem Schema von IIS 7 bis 10; IIS weist deshalb den ganzen Abschnitt mit Fehler 500.19 zurück.</translation>
    </message>
    <message>
        <source>Remove it from the setting sslFlags; mapping is switched on in step 5.</source>
        <translation>Entfernen Sie es aus der Einstellung sslFlags; die Zuordnung wird in Schritt 5 eingeschaltet.</translation>
    </message>
    <message>
        <source>The SSL settings contain the word %1, which is in no schema of IIS.</source>
        <translation>Die SSL-Einstellungen enthalten das Wort %1, das in keinem Schema von IIS steht.</translation>
    </message>
    <message>
        <source>It is kept as it is, but IIS may reject the whole section because of it.</source>
        <translation>Es bleibt, wie es ist, aber IIS könnte deswegen den ganzen Abschnitt zurückweisen.</translation>
    </message>
    <message>
        <source>Remove it from the setting sslFlags unless you know what it is for.</source>
        <translation>Entfernen Sie es aus der Einstellung sslFlags, wenn Sie nicht wissen, wozu es da ist.</translation>
    </message>
    <message>
        <source>Ssl128, which demands encryption with at least 128 bits, stays set.</source>
        <translation>Ssl128 verlangt Verschlüsselung mit mindestens 128 Bit und bleibt gesetzt.</translation>
    </message>
    <message>
        <source>Anonymous sign-in is off.</source>
        <translation>Die anonyme Anmeldung ist aus.</translation>
    </message>
    <message>
        <source>Anonymous sign-in is switched off</source>
        <translation>Die anonyme Anmeldung wird ausgeschaltet</translation>
    </message>
    <message>
        <source>Anonymous sign-in is on.</source>
        <translation>Die anonyme Anmeldung ist an.</translation>
    </message>
    <message>
        <source>Anonymous sign-in is switched on</source>
        <translation>Die anonyme Anmeldung wird eingeschaltet</translation>
    </message>
    <message>
        <source>Visitors whose certificate fits no mapping get in as the guest account. Whether a mapping that fits comes first is not documented by Microsoft and not tested on a real server.</source>
        <translation>Besucher, deren Zertifikat zu keiner Zuordnung passt, kommen als Gastkonto herein. Ob eine passende Zuordnung vorgeht, dokumentiert Microsoft nicht, und auf einem echten Server wurde es nicht geprüft.</translation>
    </message>
    <message>
        <source>Switch it off.</source>
        <translation>Schalten Sie sie aus.</translation>
    </message>
    <message>
        <source>%1 authentication is on as well.</source>
        <translation>Auch die %1-Authentifizierung ist an.</translation>
    </message>
    <message>
        <source>Visitors whose certificate fits no mapping can still sign in with a password.</source>
        <translation>Besucher, deren Zertifikat zu keiner Zuordnung passt, können sich weiter mit einem Kennwort anmelden.</translation>
    </message>
    <message>
        <source>Switch it off if certificates are to be the only way in.</source>
        <translation>Schalten Sie sie aus, wenn Zertifikate der einzige Weg hinein sein sollen.</translation>
    </message>
    <message>
        <source>Certificate mapping by Active Directory is on for this site.</source>
        <translation>Die Zertifikatzuordnung durch Active Directory ist für diese Website an.</translation>
    </message>
    <message>
        <source>Microsoft documents that mappings in IIS exclude those in Active Directory on the same site.</source>
        <translation>Microsoft dokumentiert, dass Zuordnungen in IIS die in Active Directory auf derselben Website ausschließen.</translation>
    </message>
    <message>
        <source>Switch one of the two off.</source>
        <translation>Schalten Sie eine von beiden aus.</translation>
    </message>
    <message>
        <source>No way to sign in is left.</source>
        <translation>Es bleibt kein Weg, sich anzumelden.</translation>
    </message>
    <message>
        <source>Anonymous sign-in is off and certificate mapping is not on, so IIS answers every request with 401.2.</source>
        <translation>Die anonyme Anmeldung ist aus und die Zertifikatzuordnung nicht an, also beantwortet IIS jede Anfrage mit 401.2.</translation>
    </message>
    <message>
        <source>Switch certificate mapping on in step 5.</source>
        <translation>Schalten Sie in Schritt 5 die Zertifikatzuordnung ein.</translation>
    </message>
    <message>
        <source>Certificate mapping is on.</source>
        <translation>Die Zertifikatzuordnung ist an.</translation>
    </message>
    <message>
        <source>Certificate mapping is switched on</source>
        <translation>Die Zertifikatzuordnung wird eingeschaltet</translation>
    </message>
    <message>
        <source>Certificate mapping is off.</source>
        <translation>Die Zertifikatzuordnung ist aus.</translation>
    </message>
    <message>
        <source>Certificate mapping is switched off</source>
        <translation>Die Zertifikatzuordnung wird ausgeschaltet</translation>
    </message>
    <message>
        <source>Mappings have no effect while it is off.</source>
        <translation>Solange sie aus ist, wirken Zuordnungen nicht.</translation>
    </message>
    <message>
        <source>Mapping of single certificates (one-to-one) is off.</source>
        <translation>Die Zuordnung einzelner Zertifikate (1:1) ist aus.</translation>
    </message>
    <message>
        <source>Mapping of single certificates (one-to-one) is switched off</source>
        <translation>Die Zuordnung einzelner Zertifikate (1:1) wird ausgeschaltet</translation>
    </message>
    <message>
        <source>Its mappings have no effect while it is off.</source>
        <translation>Solange sie aus ist, wirken ihre Zuordnungen nicht.</translation>
    </message>
    <message>
        <source>Mapping by rules (many-to-one) is off.</source>
        <translation>Die Zuordnung nach Regeln (n:1) ist aus.</translation>
    </message>
    <message>
        <source>Mapping by rules (many-to-one) is switched off</source>
        <translation>Die Zuordnung nach Regeln (n:1) wird ausgeschaltet</translation>
    </message>
    <message>
        <source>Mappings by rules are given, but mapping by rules (many-to-one) stays off.</source>
        <translation>Zuordnungen nach Regeln sind angegeben, aber die Zuordnung nach Regeln (n:1) bleibt aus.</translation>
    </message>
    <message>
        <source>They are written and have no effect.</source>
        <translation>Sie werden geschrieben und wirken nicht.</translation>
    </message>
    <message>
        <source>Switch mapping by rules on, or leave the mappings out.</source>
        <translation>Schalten Sie die Zuordnung nach Regeln ein, oder lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>The mapping of %1 stands above the site and holds for all sites.</source>
        <translation>Die Zuordnung von %1 steht über der Website und gilt für alle Websites.</translation>
    </message>
    <message>
        <source>The mapping of %1 stands above the site (%2) and holds for all sites.</source>
        <translation>Die Zuordnung von %1 steht über der Website (%2) und gilt für alle Websites.</translation>
    </message>
    <message>
        <source>It cannot be changed for one site alone without copying all mappings of the server to it.</source>
        <translation>Für eine einzelne Website lässt sie sich nicht ändern, ohne alle Zuordnungen des Servers hineinzukopieren.</translation>
    </message>
    <message>
        <source>Change it where it stands, for all sites.</source>
        <translation>Ändern Sie sie dort, wo sie steht, für alle Websites.</translation>
    </message>
    <message>
        <source>Two mappings by rules are called %1.</source>
        <translation>Zwei Zuordnungen nach Regeln heißen %1.</translation>
    </message>
    <message>
        <source>IIS accepts a name once; the second one stops the site with error 500.19.</source>
        <translation>IIS nimmt einen Namen nur einmal an; der zweite hält die Website mit Fehler 500.19 an.</translation>
    </message>
    <message>
        <source>Give one of them another name.</source>
        <translation>Geben Sie einer von ihnen einen anderen Namen.</translation>
    </message>
    <message>
        <source>A rule of %1 looks at %2, which Microsoft does not list for IIS 7 and newer.</source>
        <translation>Eine Regel von %1 sieht auf %2; das führt Microsoft für IIS 7 und neuer nicht auf.</translation>
    </message>
    <message>
        <source>Documented are O, OU, CN, C, S (state) and L. Whether others work is not tested on a real server.</source>
        <translation>Dokumentiert sind O, OU, CN, C, S (Bundesland) und L. Ob andere funktionieren, wurde auf einem echten Server nicht geprüft.</translation>
    </message>
    <message>
        <source>Use one of the documented ones.</source>
        <translation>Verwenden Sie eines der dokumentierten.</translation>
    </message>
    <message>
        <source>The stored password of %1 is kept.</source>
        <translation>Das gespeicherte Kennwort von %1 bleibt.</translation>
    </message>
    <message>
        <source>It is protected, so it cannot be compared with the one that was given.</source>
        <translation>Es ist geschützt und lässt sich deshalb nicht mit dem angegebenen vergleichen.</translation>
    </message>
    <message>
        <source>If the password has changed, say so: &quot;replace&quot;: true beside its source in the answers.</source>
        <translation>Hat sich das Kennwort geändert, sagen Sie es: &quot;replace&quot;: true neben seiner Quelle in den Antworten.</translation>
    </message>
    <message>
        <source>The key file for passwords cannot be used.</source>
        <translation>Die Schlüsseldatei für Kennwörter lässt sich nicht verwenden.</translation>
    </message>
    <message>
        <source>Export it again on the server with aspnet_regiis -px iisConfigurationKey keys.xml -pri.</source>
        <translation>Exportieren Sie sie auf dem Server noch einmal mit aspnet_regiis -px iisConfigurationKey keys.xml -pri.</translation>
    </message>
    <message>
        <source>The site has no mappings yet.</source>
        <translation>Die Website hat noch keine Zuordnungen.</translation>
    </message>
    <message>
        <source>Mappings that are there: %1 of single certificates, %2 by rules.</source>
        <translation>Vorhandene Zuordnungen: %1 einzelner Zertifikate, %2 nach Regeln.</translation>
    </message>
    <message>
        <source>One mapping is added.</source>
        <translation>Eine Zuordnung kommt hinzu.</translation>
    </message>
    <message>
        <source>%1 mappings are added.</source>
        <translation>%1 Zuordnungen kommen hinzu.</translation>
    </message>
    <message>
        <source>One mapping is changed.</source>
        <translation>Eine Zuordnung wird geändert.</translation>
    </message>
    <message>
        <source>%1 mappings are changed.</source>
        <translation>%1 Zuordnungen werden geändert.</translation>
    </message>
    <message>
        <source>Nobody is mapped to an account.</source>
        <translation>Niemand ist einem Konto zugeordnet.</translation>
    </message>
    <message>
        <source>Add at least one person with certificate and account.</source>
        <translation>Fügen Sie mindestens eine Person mit Zertifikat und Konto hinzu.</translation>
    </message>
    <message>
        <source>How the new password is written into the file has not been chosen.</source>
        <translation>Wie das neue Kennwort in die Datei geschrieben wird, ist nicht gewählt.</translation>
    </message>
    <message>
        <source>How the %1 new passwords are written into the file has not been chosen.</source>
        <translation>Wie die %1 neuen Kennwörter in die Datei geschrieben werden, ist nicht gewählt.</translation>
    </message>
    <message>
        <source>Only the server itself can protect passwords with its own keys, and this is a file away from it.</source>
        <translation>Nur der Server selbst kann Kennwörter mit seinen eigenen Schlüsseln schützen, und diese Datei liegt nicht auf ihm.</translation>
    </message>
    <message>
        <source>Choose plain text, which everyone who can read the file can read too, or the key file exported from the server.</source>
        <translation>Wählen Sie Klartext, den jeder lesen kann, der die Datei lesen kann, oder die vom Server exportierte Schlüsseldatei.</translation>
    </message>
    <message>
        <source>One new password will stand in the file in plain text.</source>
        <translation>Ein neues Kennwort wird im Klartext in der Datei stehen.</translation>
    </message>
    <message>
        <source>%1 new passwords will stand in the file in plain text.</source>
        <translation>%1 neue Kennwörter werden im Klartext in der Datei stehen.</translation>
    </message>
    <message>
        <source>Everyone who can read the file or a copy of it can read them. IIS encrypts them only when its own tools write them.</source>
        <translation>Jeder, der die Datei oder eine Kopie davon lesen kann, kann sie lesen. IIS verschlüsselt sie nur, wenn seine eigenen Werkzeuge sie schreiben.</translation>
    </message>
    <message>
        <source>Enter them again on the server with IIS Manager or PowerShell, and delete the copies.</source>
        <translation>Geben Sie sie auf dem Server mit dem IIS-Manager oder PowerShell noch einmal ein, und löschen Sie die Kopien.</translation>
    </message>
    <message>
        <source>The mapping of %1 cannot work: %2</source>
        <translation>Die Zuordnung von %1 kann nicht funktionieren: %2</translation>
    </message>
    <message>
        <source>The certificate of %1 will not do as a client certificate.</source>
        <translation>Das Zertifikat von %1 ist als Clientzertifikat ungeeignet.</translation>
    </message>
    <message>
        <source>The certificate %2 of %1 will not do as a client certificate.</source>
        <translation>Das Zertifikat %2 von %1 ist als Clientzertifikat ungeeignet.</translation>
    </message>
    <message>
        <source>Choose another certificate for this account.</source>
        <translation>Wählen Sie ein anderes Zertifikat für dieses Konto.</translation>
    </message>
    <message>
        <source>The certificate %1 is given for %2 and for %3.</source>
        <translation>Das Zertifikat %1 ist für %2 und für %3 angegeben.</translation>
    </message>
    <message>
        <source>IIS accepts a certificate once; a second mapping of it stops the site with error 500.19.</source>
        <translation>IIS nimmt ein Zertifikat nur einmal an; eine zweite Zuordnung hält die Website mit Fehler 500.19 an.</translation>
    </message>
    <message>
        <source>Keep one of the two, or give the other account a certificate of its own.</source>
        <translation>Behalten Sie eine der beiden, oder geben Sie dem anderen Konto ein eigenes Zertifikat.</translation>
    </message>
    <message>
        <source>The password of %1 is missing.</source>
        <translation>Das Kennwort von %1 fehlt.</translation>
    </message>
    <message>
        <source>IIS signs the account in with it.</source>
        <translation>IIS meldet damit das Konto an.</translation>
    </message>
    <message>
        <source>Give the password.</source>
        <translation>Geben Sie das Kennwort an.</translation>
    </message>
    <message>
        <source>The mapping by rules %1 has no rule.</source>
        <translation>Die Zuordnung nach Regeln %1 hat keine Regel.</translation>
    </message>
    <message>
        <source>Which certificates it catches then is not documented by Microsoft and not tested on a real server.</source>
        <translation>Welche Zertifikate sie dann erfasst, dokumentiert Microsoft nicht, und auf einem echten Server wurde es nicht geprüft.</translation>
    </message>
    <message>
        <source>Add at least one rule, or remove the mapping.</source>
        <translation>Fügen Sie mindestens eine Regel hinzu, oder entfernen Sie die Zuordnung.</translation>
    </message>
    <message>
        <source>This server does not know the section %1.</source>
        <translation>Dieser Server kennt den Abschnitt %1 nicht.</translation>
    </message>
    <message>
        <source>It is not declared at the beginning of the file, and IIS refuses a file that uses a section which is not declared.</source>
        <translation>Er ist am Anfang der Datei nicht deklariert, und IIS weist eine Datei zurück, die einen nicht deklarierten Abschnitt verwendet.</translation>
    </message>
    <message>
        <source>Install the Windows feature that brings it, then work on the server’s new file.</source>
        <translation>Installieren Sie das Windows-Feature, das ihn mitbringt, und arbeiten Sie dann an der neuen Datei des Servers.</translation>
    </message>
    <message>
        <source>The setting %2 of the section %1 has a value that IIS does not accept.</source>
        <translation>Die Einstellung %2 des Abschnitts %1 hat einen Wert, den IIS nicht annimmt.</translation>
    </message>
    <message>
        <source>The setting %2 of the section %1 in %3 has a value that IIS does not accept.</source>
        <translation>Die Einstellung %2 des Abschnitts %1 in %3 hat einen Wert, den IIS nicht annimmt.</translation>
    </message>
    <message>
        <source>IIS answers with error 500.19 because of it.</source>
        <translation>IIS antwortet deswegen mit Fehler 500.19.</translation>
    </message>
    <message>
        <source>Correct it in a text editor.</source>
        <translation>Berichtigen Sie ihn in einem Texteditor.</translation>
    </message>
    <message>
        <source>The hole in %1 is closed too.</source>
        <translation>Das Loch in %1 wird mit geschlossen.</translation>
    </message>
    <message>
        <source>A certificate cannot be read.</source>
        <translation>Ein Zertifikat kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>whose certificate, what is to be said about it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Server certificate %1</source>
        <translation>Serverzertifikat %1</translation>
    </message>
    <message>
        <source>Certificate of %1</source>
        <translation>Zertifikat von %1</translation>
    </message>
    <message>
        <source>Certificate %2 of %1</source>
        <translation>Zertifikat %2 von %1</translation>
    </message>
    <message>
        <source>Whether the server trusts who issued the certificates is kept by Windows, not in this file: %1.</source>
        <translation>Ob der Server dem Aussteller der Zertifikate vertraut, weiß Windows und nicht diese Datei: %1.</translation>
    </message>
    <message>
        <source>It refuses everybody whose certificate comes from an authority that it does not trust, with 403.16.</source>
        <translation>Wessen Zertifikat von einer Zertifizierungsstelle kommt, der er nicht vertraut, den weist er mit 403.16 ab.</translation>
    </message>
    <message>
        <source>The rule %1 has the same condition twice: %2.</source>
        <translation>Die Regel %1 hat dieselbe Bedingung zweimal: %2.</translation>
    </message>
    <message>
        <source>IIS refuses a file in which one stands there twice.</source>
        <translation>IIS lehnt eine Datei ab, in der eine Bedingung zweimal steht.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Entfernen Sie eine der beiden.</translation>
    </message>
    <message>
        <source>A condition of the rule %1 is not complete.</source>
        <translation>Eine Bedingung der Regel %1 ist unvollständig.</translation>
    </message>
    <message>
        <source>Say which subfield has to be what, or remove the condition.</source>
        <translation>Geben Sie an, welches Unterfeld was sein muss, oder entfernen Sie die Bedingung.</translation>
    </message>
    <message>
        <source>A condition of the rule %1 has characters that no file can hold: %2.</source>
        <translation>Eine Bedingung der Regel %1 enthält Zeichen, die in keiner Datei stehen können: %2.</translation>
    </message>
    <message>
        <source>Type it anew.</source>
        <translation>Tippen Sie sie neu.</translation>
    </message>
    <message>
        <source>The rule %1 has no account.</source>
        <translation>Die Regel %1 hat kein Konto.</translation>
    </message>
    <message>
        <source>It lets people in, and does not say as which Windows account.</source>
        <translation>Sie lässt Personen ein und sagt nicht, als welches Windows-Konto.</translation>
    </message>
    <message>
        <source>Type the account, or let the rule turn them away.</source>
        <translation>Geben Sie das Konto an, oder lassen Sie die Regel abweisen.</translation>
    </message>
    <message>
        <source>A rule has no name.</source>
        <translation>Eine Regel hat keinen Namen.</translation>
    </message>
    <message>
        <source>Give it one: IIS tells rules apart by their names.</source>
        <translation>Geben Sie ihr einen: IIS unterscheidet Regeln an ihren Namen.</translation>
    </message>
    <message>
        <source>The rule %1 has text that no file can hold: %2.</source>
        <translation>Die Regel %1 enthält Text, der in keiner Datei stehen kann: %2.</translation>
    </message>
    <message>
        <source>The rule %1 has an account that Windows does not accept: %2.</source>
        <translation>Die Regel %1 hat ein Konto, das Windows nicht annimmt: %2.</translation>
    </message>
    <message>
        <source>Windows does not accept the account %1.</source>
        <translation>Windows nimmt das Konto %1 nicht an.</translation>
    </message>
    <message>
        <source>Type the account like CONTOSO\name, or name@contoso.com.</source>
        <translation>Geben Sie das Konto an wie CONTOSO\name oder name@contoso.com.</translation>
    </message>
    <message>
        <source>A mapping has no account.</source>
        <translation>Eine Zuordnung hat kein Konto.</translation>
    </message>
    <message>
        <source>The mapping of %1 has no account.</source>
        <translation>Die Zuordnung von %1 hat kein Konto.</translation>
    </message>
    <message>
        <source>A mapping says which Windows account a certificate signs in as.</source>
        <translation>Eine Zuordnung sagt, als welches Windows-Konto ein Zertifikat anmeldet.</translation>
    </message>
    <message>
        <source>Type the account, like CONTOSO\name.</source>
        <translation>Geben Sie das Konto an, etwa CONTOSO\name.</translation>
    </message>
    <message>
        <source>Names of Windows accounts have none of these characters: %1</source>
        <translation>Namen von Windows-Konten enthalten keines dieser Zeichen: %1</translation>
    </message>
    <message>
        <source>Mapping by rules (many-to-one) has been on until now, because that is its default.</source>
        <translation>Die Zuordnung nach Regeln (n:1) war bisher an, weil das die Voreinstellung ist.</translation>
    </message>
    <message>
        <source>It is switched off, so that a rule which somebody adds later does not let people in unnoticed.</source>
        <translation>Sie wird ausgeschaltet, damit eine Regel, die jemand später hinzufügt, niemanden unbemerkt einlässt.</translation>
    </message>
    <message>
        <source>The server certificate %1 does not come in a PFX file.</source>
        <translation>Das Serverzertifikat %1 kommt nicht in einer PFX-Datei.</translation>
    </message>
    <message>
        <source>Windows takes a private key from a PFX file only, so this works only if the key is on the server already, together with this certificate.</source>
        <translation>Windows nimmt einen privaten Schlüssel nur aus einer PFX-Datei; deshalb geht das nur, wenn der Schlüssel mit diesem Zertifikat schon auf dem Server ist.</translation>
    </message>
    <message>
        <source>Give a PFX file with the key if it is not there yet; the program makes one from certificate and key.</source>
        <translation>Geben Sie eine PFX-Datei mit dem Schlüssel an, wenn er noch nicht dort ist; das Programm macht eine aus Zertifikat und Schlüssel.</translation>
    </message>
    <message>
        <source>With anonymous sign-in off, nobody gets in unless another way to sign in lets them.</source>
        <translation>Ist die anonyme Anmeldung aus, kommt niemand herein, außer über eine andere Art der Anmeldung.</translation>
    </message>
    <message>
        <source>This is about the server certificate.</source>
        <translation>Es geht um das Serverzertifikat.</translation>
    </message>
    <message>
        <source>This is about the certificate of %1.</source>
        <translation>Es geht um das Zertifikat von %1.</translation>
    </message>
    <message>
        <source>The certificate %1 is given twice for %2.</source>
        <translation>Das Zertifikat %1 ist für %2 zweimal angegeben.</translation>
    </message>
    <message>
        <source>Take one of the two entries away.</source>
        <translation>Nehmen Sie einen der beiden Einträge weg.</translation>
    </message>
    <message>
        <source>The server certificate in %1 is protected by a password and was not opened.</source>
        <translation>Das Serverzertifikat in %1 ist mit einem Kennwort geschützt und wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>What follows from it is missing here; the password is asked for before anything is written.</source>
        <translation>Was daraus folgt, fehlt hier; nach dem Kennwort wird gefragt, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>The certificate of %1 in %2 is protected by a password and was not opened.</source>
        <translation>Das Zertifikat von %1 in %2 ist mit einem Kennwort geschützt und wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>The mapping is missing among the changes; the password is asked for before anything is written.</source>
        <translation>Die Zuordnung fehlt unter den Änderungen; nach dem Kennwort wird gefragt, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>The site has no HTTPS binding, and none is to be added.</source>
        <translation>Die Website hat keine HTTPS-Bindung, und es soll keine hinzukommen.</translation>
    </message>
    <message>
        <source>Nobody reaches it over HTTPS, and only HTTPS carries certificates.</source>
        <translation>Über HTTPS erreicht sie niemand, und nur HTTPS überträgt Zertifikate.</translation>
    </message>
    <message>
        <source>Choose a binding in step 2.</source>
        <translation>Wählen Sie in Schritt 2 eine Bindung.</translation>
    </message>
    <message>
        <source>The site’s own binding %2 speaks HTTP on the port of %1.</source>
        <translation>Die eigene Bindung %2 der Website spricht HTTP auf dem Port von %1.</translation>
    </message>
    <message>
        <source>One address and port speaks either HTTP or HTTPS.</source>
        <translation>Eine Adresse mit Port spricht entweder HTTP oder HTTPS.</translation>
    </message>
    <message>
        <source>Choose another port, or remove that binding.</source>
        <translation>Wählen Sie einen anderen Port, oder entfernen Sie jene Bindung.</translation>
    </message>
    <message>
        <source>No server certificate is chosen for %1; the one that Windows has stays.</source>
        <translation>Für %1 ist kein Serverzertifikat gewählt; das von Windows verwendete bleibt.</translation>
    </message>
    <message>
        <source>Which one that is, and whether there is one, stands in http.sys and not in the file.</source>
        <translation>Welches das ist und ob es eines gibt, steht in http.sys und nicht in der Datei.</translation>
    </message>
    <message>
        <source>Look with netsh http show sslcert, or open the site with a browser.</source>
        <translation>Sehen Sie mit netsh http show sslcert nach, oder öffnen Sie die Website im Browser.</translation>
    </message>
    <message>
        <source>Anonymous sign-in stays on, so people get in as guests and nobody as themselves.</source>
        <translation>Die anonyme Anmeldung bleibt an; man kommt als Gast hinein und niemand als er selbst.</translation>
    </message>
    <message>
        <source>The mapping of %1 in the file has no password.</source>
        <translation>Die Zuordnung von %1 in der Datei hat kein Kennwort.</translation>
    </message>
    <message>
        <source>%2 mappings in the file have no password, that of %1 first.</source>
        <translation>%2 Zuordnungen in der Datei haben kein Kennwort, als erste die von %1.</translation>
    </message>
    <message>
        <source>IIS cannot sign anybody in without one, and answers with 401.</source>
        <translation>Ohne Kennwort kann IIS niemanden anmelden und antwortet mit 401.</translation>
    </message>
    <message>
        <source>Set the password at the mapping, or switch the mapping off.</source>
        <translation>Setzen Sie das Kennwort bei der Zuordnung, oder schalten Sie die Zuordnung aus.</translation>
    </message>
    <message>
        <source>a file</source>
        <comment>of a certificate</comment>
        <translation>einer Datei</translation>
    </message>
    <message>
        <source>Two sites have the name %1: in line %2 and in line %3.</source>
        <translation>Zwei Websites haben den Namen %1: in Zeile %2 und in Zeile %3.</translation>
    </message>
    <message>
        <source>The names of two sites differ in capitals only: %1 in line %2 and %3 in line %4.</source>
        <translation>Die Namen zweier Websites unterscheiden sich nur in der Großschreibung: %1 in Zeile %2 und %3 in Zeile %4.</translation>
    </message>
    <message>
        <source>What would be written for the one would count for the other as well.</source>
        <translation>Was für die eine geschrieben würde, gälte auch für die andere.</translation>
    </message>
    <message>
        <source>Rename one of the two in a text editor, in its &lt;location&gt; elements as well, then start again.</source>
        <translation>Benennen Sie eine von beiden in einem Texteditor um, auch in ihren &lt;location&gt;-Elementen, und beginnen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>This site (line %1) has the same ID, %2, as the site %3 in line %4.</source>
        <translation>Diese Website (Zeile %1) hat dieselbe ID, %2, wie die Website %3 in Zeile %4.</translation>
    </message>
    <message>
        <source>The schema of IIS asks for an ID of its own for each site.</source>
        <translation>Das Schema von IIS verlangt für jede Website eine eigene ID.</translation>
    </message>
    <message>
        <source>Give one of the two another ID in a text editor.</source>
        <translation>Geben Sie einer von beiden in einem Texteditor eine andere ID.</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Ausgestellt von</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>The certificate that came</source>
        <translation>Das Zertifikat, das ankam</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>By one-to-one mapping %1, which has exactly this certificate.</source>
        <translation>Durch die 1:1-Zuordnung %1, die genau dieses Zertifikat hat.</translation>
    </message>
    <message>
        <source>By many-to-one mapping %1, whose rules fit this certificate.</source>
        <translation>Durch die n:1-Zuordnung %1, deren Regeln zu diesem Zertifikat passen.</translation>
    </message>
    <message>
        <source>You are %1.</source>
        <translation>Sie sind %1.</translation>
    </message>
    <message>
        <source>The certificate would be asked for too late.</source>
        <translation>Nach dem Zertifikat würde zu spät gefragt.</translation>
    </message>
    <message>
        <source>This connection uses TLS 1.3, which cannot be renegotiated. IIS answers 500 with 0x80070032, or resets the connection, depending on its build.</source>
        <translation>Diese Verbindung verwendet TLS 1.3, das sich nicht neu aushandeln lässt. IIS antwortet mit 500 und 0x80070032 oder setzt die Verbindung zurück, je nach Build.</translation>
    </message>
    <message>
        <source>Ask in the first handshake, or switch TLS 1.3 off for the binding.</source>
        <translation>Fragen Sie beim ersten Handshake, oder schalten Sie TLS 1.3 für die Bindung aus.</translation>
    </message>
    <message>
        <source>The upload is too large to be taken before the certificate is asked for.</source>
        <translation>Der Upload ist zu groß, um angenommen zu werden, bevor nach dem Zertifikat gefragt wird.</translation>
    </message>
    <message>
        <source>IIS reads ahead only as much as uploadReadAheadSize allows, then answers 413.</source>
        <translation>IIS liest nur so viel voraus, wie uploadReadAheadSize erlaubt, und antwortet dann mit 413.</translation>
    </message>
    <message>
        <source>Ask in the first handshake.</source>
        <translation>Fragen Sie beim ersten Handshake.</translation>
    </message>
    <message>
        <source>The connection ended before it asked for a page.</source>
        <translation>Die Verbindung endete, bevor sie eine Seite anforderte.</translation>
    </message>
    <message>
        <source>The TLS library says %1.</source>
        <translation>Die TLS-Bibliothek meldet: %1.</translation>
    </message>
    <message>
        <source>Browsers open such connections on their own; one alone means nothing.</source>
        <translation>Browser öffnen solche Verbindungen von selbst; eine allein bedeutet nichts.</translation>
    </message>
    <message>
        <source>no request</source>
        <translation>keine Anfrage</translation>
    </message>
    <message>
        <source>no certificate</source>
        <translation>kein Zertifikat</translation>
    </message>
    <message>
        <source>%1 – rehearsal of %2</source>
        <translation>%1 – Probelauf von %2</translation>
    </message>
    <message>
        <source>This is a rehearsal on this computer for the site %1, and not the site itself. It answers as its configuration says that IIS will.</source>
        <translation>Das ist ein Probelauf auf diesem Computer für die Website %1 und nicht die Website selbst. Er antwortet so, wie es IIS nach ihrer Konfiguration tun wird.</translation>
    </message>
    <message>
        <source>This address is a hole.</source>
        <translation>Diese Adresse ist ein Loch.</translation>
    </message>
    <message>
        <source>The configuration lets %1 opt out: the site itself refuses this very visitor, and here he gets in.</source>
        <translation>Die Konfiguration macht für %1 eine Ausnahme: Die Website selbst weist genau diesen Besucher ab, und hier kommt er herein.</translation>
    </message>
    <message>
        <source>Close it in step 3 or step 4 of the wizard, or leave it knowingly.</source>
        <translation>Schließen Sie es in Schritt 3 oder Schritt 4 des Assistenten, oder lassen Sie es bewusst offen.</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between addresses</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>, …</source>
        <comment>after the last of the addresses that are named</comment>
        <translation>, …</translation>
    </message>
    <message>
        <source>Everybody gets in at %1.</source>
        <translation>Jeder kommt herein bei %1.</translation>
    </message>
    <message>
        <source>Every certificate that the server trusts gets in at %1, mapped or not.</source>
        <translation>Jedes Zertifikat, dem der Server vertraut, zugeordnet oder nicht, kommt herein bei %1.</translation>
    </message>
    <message>
        <source>Anonymous sign-in is on for the site.</source>
        <translation>Die anonyme Anmeldung ist für die Website eingeschaltet.</translation>
    </message>
    <message numerus="yes">
        <source>The site has %n hole(s).</source>
        <translation>
            <numerusform>Die Website hat %n Loch.</numerusform>
            <numerusform>Die Website hat %n Löcher.</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch anonymous sign-in off there (step 4), or leave it knowingly.</source>
        <translation>Schalten Sie die anonyme Anmeldung dort aus (Schritt 4), oder lassen Sie sie bewusst an.</translation>
    </message>
    <message>
        <source>The request’s header is too large.</source>
        <translation>Der Kopf der Anfrage ist zu groß.</translation>
    </message>
    <message>
        <source>Windows answers such a request with 400 before it looks at any site; unless the registry says otherwise, 16 KB are the most (MaxFieldLength, MaxRequestBytes).</source>
        <translation>Windows beantwortet eine solche Anfrage mit 400, bevor es irgendeine Website ansieht; sagt die Registrierung nichts anderes, sind 16 KB das Höchste (MaxFieldLength, MaxRequestBytes).</translation>
    </message>
    <message>
        <source>Look for large cookies or sign-in tokens.</source>
        <translation>Suchen Sie nach großen Cookies oder Anmeldetoken.</translation>
    </message>
    <message>
        <source>What came over the secure connection is not HTTP.</source>
        <translation>Was über die sichere Verbindung kam, ist kein HTTP.</translation>
    </message>
    <message>
        <source>Find out which program connected.</source>
        <translation>Finden Sie heraus, welches Programm sich verbunden hat.</translation>
    </message>
    <message>
        <source>Plain HTTP came to the port of HTTPS.</source>
        <translation>Am HTTPS-Port kam unverschlüsseltes HTTP an.</translation>
    </message>
    <message>
        <source>Begin the address with https://.</source>
        <translation>Beginnen Sie die Adresse mit https://.</translation>
    </message>
    <message>
        <source>Browsers warn before they go on, here and at the site.</source>
        <translation>Browser warnen, bevor es weitergeht, hier wie auf der Website.</translation>
    </message>
    <message>
        <source>Issue or renew it, import it on the server and bind it again.</source>
        <translation>Stellen Sie es neu aus oder erneuern Sie es, importieren Sie es auf dem Server und binden Sie es neu.</translation>
    </message>
    <message>
        <source>The server’s certificate %1 expired on %2.</source>
        <translation>Das Zertifikat %1 des Servers ist am %2 abgelaufen.</translation>
    </message>
    <message>
        <source>The server’s certificate %1 is valid only from %2.</source>
        <translation>Das Zertifikat %1 des Servers gilt erst ab %2.</translation>
    </message>
</context>
<context>
    <name>RehearseVerb</name>
    <message>
        <source>The port has to be a number from 0 to 65535; 0 takes any free one.</source>
        <translation>Der Port muss eine Zahl von 0 bis 65535 sein; 0 nimmt irgendeinen freien.</translation>
    </message>
    <message>
        <source>“%1” is not an IP address to listen on.</source>
        <translation>„%1“ ist keine IP-Adresse, auf der gelauscht werden kann.</translation>
    </message>
    <message>
        <source>Rehearsing “%1” at %2 – open it in a browser; Ctrl+C ends.</source>
        <translation>Probelauf von „%1“ unter %2 – öffnen Sie das in einem Browser; Strg+C beendet ihn.</translation>
    </message>
    <message>
        <source>Other computers can reach this rehearsal, because --listen says so.</source>
        <translation>Andere Computer können diesen Probelauf erreichen, weil --listen es so sagt.</translation>
    </message>
    <message>
        <source>Try the configuration with real browsers and certificates on this computer</source>
        <translation>Die Konfiguration auf diesem Computer mit echten Browsern und Zertifikaten ausprobieren</translation>
    </message>
    <message>
        <source>Starts an HTTPS server on this computer that lets in and refuses as the configuration says that IIS will, and names the reason on its pages. With --answers the plan counts as applied. Nothing is written.</source>
        <translation>Startet auf diesem Computer einen HTTPS-Server, der so hereinlässt und abweist, wie es IIS nach der Konfiguration tun wird, und auf seinen Seiten den Grund nennt. Mit --answers gilt der Plan als angewendet. Nichts wird geschrieben.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>Rehearse the result of these answers.</source>
        <translation>Das Ergebnis dieser Antworten proben.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate and key (PFX, or PEM with both).</source>
        <translation>Zertifikat und Schlüssel des Servers (PFX oder PEM mit beidem).</translation>
    </message>
    <message>
        <source>An authority whose client certificates are trusted; only those given are.</source>
        <translation>Eine Zertifizierungsstelle, deren Clientzertifikaten vertraut wird; nur die angegebenen gelten.</translation>
    </message>
    <message>
        <source>A revocation list to honour.</source>
        <translation>Eine Sperrliste, die beachtet werden soll.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>The port to listen on; any free one otherwise.</source>
        <translation>Der Port, auf dem gelauscht wird; sonst irgendein freier.</translation>
    </message>
    <message>
        <source>ADDRESS</source>
        <translation>ADRESSE</translation>
    </message>
    <message>
        <source>WHEN</source>
        <translation>WANN</translation>
    </message>
    <message>
        <source>When the certificate is asked for: in the first handshake, or late as IIS does without that setting.</source>
        <translation>Wann nach dem Zertifikat gefragt wird: beim ersten Handshake, oder spät, wie IIS es ohne diese Einstellung tut.</translation>
    </message>
    <message>
        <source>The site has no HTTPS binding, so nobody reaches it like this yet: the answers’ binding adds one.</source>
        <translation>Die Website hat keine HTTPS-Bindung, also erreicht sie so noch niemand: Die Bindung in den Antworten fügt eine hinzu.</translation>
    </message>
    <message>
        <source>The address to listen on; 127.0.0.1 and ::1 otherwise, which other computers cannot reach.</source>
        <translation>Die Adresse, auf der gelauscht wird; sonst 127.0.0.1 und ::1, die andere Computer nicht erreichen.</translation>
    </message>
    <message>
        <source>The option --site NAME is missing.</source>
        <translation>Die Option --site NAME fehlt.</translation>
    </message>
    <message>
        <source>The file has no site at all.</source>
        <translation>Die Datei enthält gar keine Website.</translation>
    </message>
    <message>
        <source>The file has the sites %1.</source>
        <translation>Die Datei enthält die Websites %1.</translation>
    </message>
    <message>
        <source>The Windows feature for certificate mapping is not in this file and counts as installed. Until it is, nobody is signed in by a certificate.</source>
        <translation>Das Windows-Feature für die Zertifikatzuordnung steht nicht in dieser Datei und gilt als installiert. Bis es das ist, wird niemand durch ein Zertifikat angemeldet.</translation>
    </message>
    <message>
        <source>The Windows feature for certificate mapping is not in this file, so nobody is signed in by a certificate. --feature-installed tries it as if it were there.</source>
        <translation>Das Windows-Feature für die Zertifikatzuordnung steht nicht in dieser Datei, darum wird niemand durch ein Zertifikat angemeldet. --feature-installed probt, als wäre es da.</translation>
    </message>
    <message>
        <source>The site, where no answers name it and the file has more than one.</source>
        <translation>Die Website, wo keine Antworten sie nennen und die Datei mehr als eine hat.</translation>
    </message>
    <message>
        <source>As if TLS 1.3 were off for the binding; with --ask late browsers need that.</source>
        <translation>Als wäre TLS 1.3 für die Bindung aus; mit --ask late brauchen Browser das.</translation>
    </message>
    <message>
        <source>Count the Windows feature for certificate mapping as installed, as the wizard does, although the file does not list its module.</source>
        <translation>Das Windows-Feature für die Zertifikatzuordnung als installiert zählen, wie es der Assistent tut, obwohl die Datei sein Modul nicht aufführt.</translation>
    </message>
</context>
<context>
    <name>RenewVerb</name>
    <message>
        <source>Renewed: %1</source>
        <translation>Erneuert: %1</translation>
    </message>
    <message>
        <source>The old certificates stay valid until they end; map the new ones before.</source>
        <translation>Die alten Zertifikate bleiben gültig, bis sie ablaufen; ordnen Sie die neuen vorher zu.</translation>
    </message>
    <message>
        <source>Say which: either “--serial NUMBER” or “--due DAYS”.</source>
        <translation>Sagen Sie, welche: entweder „--serial NUMBER“ oder „--due DAYS“.</translation>
    </message>
    <message>
        <source>Nothing to do: no certificate ends within that time without a successor.</source>
        <translation>Nichts zu tun: Kein Zertifikat läuft in dieser Zeit ohne Nachfolger ab.</translation>
    </message>
    <message>
        <source>Renewing</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>Issue successors of certificates that end soon</source>
        <translation>Nachfolger von Zertifikaten ausstellen, die bald ablaufen</translation>
    </message>
    <message>
        <source>A successor says the same as its predecessor, which stays valid beside it. It has a new key, written as PFX, unless the key is to stay.</source>
        <translation>Ein Nachfolger sagt dasselbe wie sein Vorgänger, der neben ihm gültig bleibt. Er hat einen neuen Schlüssel, als PFX geschrieben, es sei denn, der Schlüssel soll bleiben.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>ANZAHL</translation>
    </message>
    <message>
        <source>The serial number of a certificate to renew.</source>
        <translation>Die Seriennummer eines Zertifikats, das erneuert werden soll.</translation>
    </message>
    <message>
        <source>DAYS</source>
        <translation>TAGE</translation>
    </message>
    <message>
        <source>All that end within so many days and have no successor.</source>
        <translation>Alle, die innerhalb so vieler Tage ablaufen und keinen Nachfolger haben.</translation>
    </message>
    <message>
        <source>For the same keys, which the users keep: only the certificates are written.</source>
        <translation>Für dieselben Schlüssel, die die Benutzer behalten: Nur die Zertifikate werden geschrieben.</translation>
    </message>
    <message>
        <source>It ends before the old one, which is valid until %1.</source>
        <translation>Es endet vor dem alten, das bis %1 gilt.</translation>
    </message>
    <message>
        <source>How long the successors are valid; otherwise what the authority’s settings say for users and for servers.</source>
        <translation>Wie lange die Nachfolger gelten; sonst, was die Einstellungen der Zertifizierungsstelle für Benutzer und für Server sagen.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Who got what</source>
        <translation>Wer was bekam</translation>
    </message>
    <message>
        <source>Rehearsed on %1 with real TLS connections and real certificates on the administrator’s computer, with the decisions that IIS documents.</source>
        <translation>Am %1 geprobt, mit echten TLS-Verbindungen und echten Zertifikaten auf dem Computer des Administrators, mit den Entscheidungen, die IIS dokumentiert.</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>Bekommen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <source>What will be changed</source>
        <translation>Was geändert wird</translation>
    </message>
    <message>
        <source>Nothing: the file said already what was chosen.</source>
        <translation>Nichts: In der Datei stand schon, was gewählt wurde.</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Passwords are shown as bullets.</source>
        <translation>Kennwörter werden als Punkte gezeigt.</translation>
    </message>
    <message>
        <source>Do this on the server</source>
        <translation>Auf dem Server zu tun</translation>
    </message>
    <message>
        <source>Nothing: what a file can hold is all that was needed.</source>
        <translation>Nichts: Was eine Datei enthalten kann, ist alles, was nötig war.</translation>
    </message>
    <message>
        <source>The live site</source>
        <translation>Die laufende Website</translation>
    </message>
    <message>
        <source>Probed at %1 on %2.</source>
        <translation>Geprüft bei %1 am %2.</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Certificate asked for</source>
        <translation>Nach Zertifikat gefragt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>%1: sign-in by certificate</source>
        <translation>%1: Anmeldung mit Zertifikat</translation>
    </message>
    <message>
        <source>Nobody has been tried yet: this report has no rehearsal in it.</source>
        <translation>Noch wurde niemand ausprobiert: Dieser Bericht enthält keinen Probelauf.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>Erstellt von</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>nothing has been written</source>
        <translation>nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>nothing was to be written</source>
        <translation>nichts war zu schreiben</translation>
    </message>
    <message>
        <source>written</source>
        <translation>geschrieben</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>SHA-256 before</source>
        <translation>SHA-256 vorher</translation>
    </message>
    <message>
        <source>SHA-256 after</source>
        <translation>SHA-256 nachher</translation>
    </message>
    <message>
        <source>Client Certificate Wizard %1. What Microsoft does not document about IIS is named as such in the windows and on the rehearsal’s pages.</source>
        <translation>Client-Zertifikat-Assistent %1. Was Microsoft über IIS nicht dokumentiert, ist in den Fenstern und auf den Seiten des Probelaufs als solches benannt.</translation>
    </message>
    <message>
        <source>%1 – proof of %2</source>
        <translation>%1 – Nachweis für %2</translation>
    </message>
    <message numerus="yes">
        <source>On the server, %n thing(s) remain to be done; they are listed below.</source>
        <translation>
            <numerusform>Auf dem Server ist noch eine Sache zu tun; sie steht unten.</numerusform>
            <numerusform>Auf dem Server sind noch %n Dinge zu tun; sie stehen unten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 %3</source>
        <comment>date, time, time zone</comment>
        <translation>%1, %2 %3</translation>
    </message>
    <message>
        <source>%1 (thumbprint %2)</source>
        <translation>%1 (Fingerabdruck %2)</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>none was given</source>
        <translation>keines angegeben</translation>
    </message>
    <message>
        <source>Server trusted by</source>
        <translation>Dem Server vertraut durch</translation>
    </message>
    <message>
        <source>the authorities that this computer trusts</source>
        <translation>die Zertifizierungsstellen, denen dieser Computer vertraut</translation>
    </message>
    <message>
        <source>The live site %1, probed on %2: %3</source>
        <translation>Die laufende Website %1, geprüft am %2: %3</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
</context>
<context>
    <name>ReportSaver</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Proof of %1</source>
        <translation>Nachweis für %1</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>%1 proof</source>
        <comment>name of a file</comment>
        <translation>%1 Nachweis</translation>
    </message>
</context>
<context>
    <name>RevokeVerb</name>
    <message>
        <source>Revoked %1, certificate %2: %3.</source>
        <translation>%1 gesperrt, Zertifikat %2: %3.</translation>
    </message>
    <message>
        <source>Servers still let it in until a new revocation list is written with “certwizardctl authority crl”, and they have it.</source>
        <translation>Server lassen es noch herein, bis mit „certwizardctl authority crl“ eine neue Sperrliste geschrieben ist und sie diese haben.</translation>
    </message>
    <message>
        <source>Revoke certificates and write the revocation list</source>
        <translation>Zertifikate sperren und die Sperrliste schreiben</translation>
    </message>
    <message>
        <source>A revocation cannot be taken back. It takes effect where servers read the list that is written with it.</source>
        <translation>Eine Sperrung lässt sich nicht zurücknehmen. Sie wirkt dort, wo Server die Liste lesen, die mit ihr geschrieben wird.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>ANZAHL</translation>
    </message>
    <message>
        <source>The serial number of a certificate to revoke.</source>
        <translation>Die Seriennummer eines Zertifikats, das gesperrt werden soll.</translation>
    </message>
    <message>
        <source>REASON</source>
        <translation>GRUND</translation>
    </message>
    <message>
        <source>Why; stands in the list.</source>
        <translation>Warum; steht in der Liste.</translation>
    </message>
    <message>
        <source>Only note it; the list is written later. Needs no passphrase.</source>
        <translation>Nur vermerken; die Liste wird später geschrieben. Braucht keine Passphrase.</translation>
    </message>
    <message>
        <source>Write the revocation list anew</source>
        <translation>Die Sperrliste neu schreiben</translation>
    </message>
    <message>
        <source>Writes ca.crl and ca.crl.pem into the authority’s folder. A list is good until its next update; after that IIS refuses everybody.</source>
        <translation>Schreibt ca.crl und ca.crl.pem in den Ordner der Zertifizierungsstelle. Eine Liste gilt bis zu ihrer nächsten Aktualisierung; danach weist IIS jeden ab.</translation>
    </message>
    <message>
        <source>Until the next update; kept for the following lists. Otherwise 30.</source>
        <translation>Bis zur nächsten Aktualisierung; gilt auch für die folgenden Listen. Sonst 30.</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>VARIABLE</source>
        <translation>VARIABLE</translation>
    </message>
    <message>
        <source>The environment variable that holds %1; otherwise it is asked for at the terminal.</source>
        <translation>Die Umgebungsvariable, die %1 enthält; sonst wird am Terminal danach gefragt.</translation>
    </message>
    <message>
        <source>Read %1 from the next line of standard input.</source>
        <translation>%1 aus der nächsten Zeile der Standardeingabe lesen.</translation>
    </message>
</context>
<context>
    <name>SettingsVerbs</name>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>Days for users</source>
        <translation>Tage für Benutzer</translation>
    </message>
    <message>
        <source>Days for servers</source>
        <translation>Tage für Server</translation>
    </message>
    <message>
        <source>Days for a revocation list</source>
        <translation>Tage für eine Sperrliste</translation>
    </message>
    <message>
        <source>Addresses of the revocation list</source>
        <translation>Adressen der Sperrliste</translation>
    </message>
    <message>
        <source>Addresses of its certificate</source>
        <translation>Adressen ihres Zertifikats</translation>
    </message>
    <message>
        <source>The passphrase was changed; the key opens with the new one alone.</source>
        <translation>Die Passphrase wurde geändert; der Schlüssel öffnet sich nur noch mit der neuen.</translation>
    </message>
    <message>
        <source>NUMBER</source>
        <translation>ANZAHL</translation>
    </message>
    <message>
        <source>Show or change what an authority does the same way every time</source>
        <translation>Zeigen oder ändern, was eine Zertifizierungsstelle jedes Mal gleich macht</translation>
    </message>
    <message>
        <source>They hold for what is issued from now on. The address “none” takes the present ones away. Needs no passphrase.</source>
        <translation>Sie gelten für alles, was von nun an ausgestellt wird. Die Adresse „none“ nimmt die bisherigen weg. Braucht keine Passphrase.</translation>
    </message>
    <message>
        <source>How long certificates of users are valid.</source>
        <translation>Wie lange Zertifikate von Benutzern gültig sind.</translation>
    </message>
    <message>
        <source>How long certificates of servers are valid.</source>
        <translation>Wie lange Zertifikate von Servern gültig sind.</translation>
    </message>
    <message>
        <source>How long a revocation list is valid.</source>
        <translation>Wie lange eine Sperrliste gültig ist.</translation>
    </message>
    <message>
        <source>Give the key of an authority another passphrase</source>
        <translation>Dem Schlüssel einer Zertifizierungsstelle eine andere Passphrase geben</translation>
    </message>
    <message>
        <source>Copies of the folder that were made before still open with the old one.</source>
        <translation>Kopien des Ordners, die vorher gemacht wurden, öffnen sich weiter mit der alten.</translation>
    </message>
    <message>
        <source>the new passphrase</source>
        <translation>die neue Passphrase</translation>
    </message>
</context>
<context>
    <name>SitesVerb</name>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>required</source>
        <translation>verlangt</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>This configuration has no sites.</source>
        <translation>Diese Konfiguration hat keine Websites.</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>SITE</source>
        <translation>WEBSITE</translation>
    </message>
    <message>
        <source>CERTIFICATE</source>
        <translation>ZERTIFIKAT</translation>
    </message>
    <message>
        <source>ANONYMOUS</source>
        <translation>ANONYM</translation>
    </message>
    <message>
        <source>MAPPINGS</source>
        <translation>ZUORDNUNGEN</translation>
    </message>
    <message>
        <source>BINDINGS</source>
        <translation>BINDUNGEN</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1, on</source>
        <translation>%1, an</translation>
    </message>
    <message>
        <source>%1, off</source>
        <translation>%1, aus</translation>
    </message>
    <message>
        <source>List the sites of a configuration file</source>
        <translation>Die Websites einer Konfigurationsdatei auflisten</translation>
    </message>
    <message>
        <source>For each site: whether it requires a client certificate, whether anonymous sign-in is on, how many certificate mappings it has and whether mapping is on, and its bindings.</source>
        <translation>Für jede Website: ob sie ein Clientzertifikat verlangt, ob die anonyme Anmeldung an ist, wie viele Zertifikatzuordnungen sie hat und ob die Zuordnung an ist, und ihre Bindungen.</translation>
    </message>
</context>
<context>
    <name>StatusVerb</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>not valid, taken as %1</source>
        <translation>ungültig, als %1 verstanden</translation>
    </message>
    <message>
        <source>SETTING</source>
        <translation>EINSTELLUNG</translation>
    </message>
    <message>
        <source>VALUE</source>
        <translation>WERT</translation>
    </message>
    <message>
        <source>WHERE</source>
        <translation>WO</translation>
    </message>
    <message>
        <source>SSL settings</source>
        <translation>SSL-Einstellungen</translation>
    </message>
    <message>
        <source>Anonymous sign-in</source>
        <translation>Anonyme Anmeldung</translation>
    </message>
    <message>
        <source>Certificate mapping</source>
        <translation>Zertifikatzuordnung</translation>
    </message>
    <message>
        <source>  single certificates (one-to-one)</source>
        <translation>  einzelne Zertifikate (1:1)</translation>
    </message>
    <message>
        <source>%1, %2 mapped</source>
        <translation>%1, %2 zugeordnet</translation>
    </message>
    <message>
        <source>  by rules (many-to-one)</source>
        <translation>  nach Regeln (n:1)</translation>
    </message>
    <message>
        <source>Mapping by Active Directory</source>
        <translation>Zuordnung durch Active Directory</translation>
    </message>
    <message>
        <source>Windows authentication</source>
        <translation>Windows-Authentifizierung</translation>
    </message>
    <message>
        <source>Basic authentication</source>
        <translation>Basic-Authentifizierung</translation>
    </message>
    <message>
        <source>Digest authentication</source>
        <translation>Digest-Authentifizierung</translation>
    </message>
    <message>
        <source>Site %1 (ID %2) in %3</source>
        <translation>Website %1 (ID %2) in %3</translation>
    </message>
    <message>
        <source>Compared with what is recommended:</source>
        <translation>Verglichen mit dem Empfohlenen:</translation>
    </message>
    <message>
        <source>Show how a site stands in the five steps, and where each value comes from</source>
        <translation>Zeigen, wie eine Website in den fünf Schritten steht und woher jeder Wert kommt</translation>
    </message>
    <message>
        <source>SECTION</source>
        <translation>ABSCHNITT</translation>
    </message>
    <message>
        <source>LOCKED FOR</source>
        <translation>GESPERRT FÜR</translation>
    </message>
    <message>
        <source>nobody: a web.config may change it</source>
        <translation>niemanden: eine web.config darf ihn ändern</translation>
    </message>
    <message>
        <source>this site</source>
        <translation>diese Website</translation>
    </message>
    <message>
        <source>web.config files</source>
        <translation>web.config-Dateien</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>The site is compared with what is recommended: a certificate required, asked for in the first handshake, anonymous sign-in off, mapping on. To compare it with answers of your own, use the verb plan. A section that is locked for web.config files is written to this file all the same; one that is locked for this site is not.</source>
        <translation>Die Website wird mit dem verglichen, was empfohlen ist: Zertifikat verlangt, im ersten Handshake danach gefragt, anonyme Anmeldung aus, Zuordnung an. Mit eigenen Antworten vergleicht das Verb plan. Ein Abschnitt, der für web.config-Dateien gesperrt ist, wird in diese Datei dennoch geschrieben; einer, der für diese Website gesperrt ist, nicht.</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>Windows feature</source>
        <translation>Windows-Feature</translation>
    </message>
    <message>
        <source>HTTPS binding</source>
        <translation>HTTPS-Bindung</translation>
    </message>
    <message>
        <source>SSL settings</source>
        <translation>SSL-Einstellungen</translation>
    </message>
    <message>
        <source>Anonymous sign-in</source>
        <translation>Anonyme Anmeldung</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Zuordnungen</translation>
    </message>
    <message>
        <source>Switch the Windows feature on</source>
        <translation>Das Windows-Feature einschalten</translation>
    </message>
    <message>
        <source>Give the site an HTTPS address</source>
        <translation>Der Website eine HTTPS-Adresse geben</translation>
    </message>
    <message>
        <source>Ask every visitor for a certificate</source>
        <translation>Jeden Besucher nach einem Zertifikat fragen</translation>
    </message>
    <message>
        <source>Switch anonymous sign-in off</source>
        <translation>Die anonyme Anmeldung ausschalten</translation>
    </message>
    <message>
        <source>Say which certificate signs in as whom</source>
        <translation>Sagen, welches Zertifikat wen anmeldet</translation>
    </message>
    <message>
        <source>IIS turns certificates into accounts with an optional Windows feature. Without it every mapping is ignored, and IIS does not say so.</source>
        <translation>IIS macht aus Zertifikaten Konten mit einem optionalen Windows-Feature. Ohne es bleibt jede Zuordnung unbeachtet, und IIS sagt es nicht.</translation>
    </message>
    <message>
        <source>Certificates travel inside HTTPS, so the site needs an HTTPS binding with a server certificate. When visitors are asked for theirs is decided here too.</source>
        <translation>Zertifikate reisen in HTTPS, deshalb braucht die Website eine HTTPS-Bindung mit einem Serverzertifikat. Auch wann Besucher nach ihrem gefragt werden, entscheidet sich hier.</translation>
    </message>
    <message>
        <source>IIS refuses a request without HTTPS with 403.4, and a browser that shows no certificate with 403.7. As long as this is off, nobody is asked for a certificate.</source>
        <translation>IIS weist eine Anfrage ohne HTTPS mit 403.4 ab und einen Browser, der kein Zertifikat zeigt, mit 403.7. Solange das aus ist, wird niemand nach einem Zertifikat gefragt.</translation>
    </message>
    <message>
        <source>Anonymous sign-in lets in visitors as a guest account. As long as it is on, a certificate that belongs to nobody gets in as well.</source>
        <translation>Die anonyme Anmeldung lässt Besucher als Gastkonto herein. Solange sie an ist, kommt auch ein Zertifikat herein, das niemandem gehört.</translation>
    </message>
    <message>
        <source>A mapping says as which Windows account the holder of a certificate signs in. Somebody whose certificate fits no mapping gets 401.2.</source>
        <translation>Eine Zuordnung sagt, als welches Windows-Konto der Inhaber eines Zertifikats angemeldet wird. Wessen Zertifikat zu keiner Zuordnung passt, der bekommt 401.2.</translation>
    </message>
    <message>
        <source>On Windows Server: Server Manager → Add Roles and Features → Web Server (IIS) → Web Server → Security → IIS Client Certificate Mapping Authentication. On Windows 10 and 11: run “optionalfeatures”, then Internet Information Services → World Wide Web Services → Security.</source>
        <translation>Unter Windows Server: Server-Manager → Rollen und Features hinzufügen → Webserver (IIS) → Webserver → Sicherheit → IIS-Clientzertifikatzuordnung-Authentifizierung. Unter Windows 10 und 11: „optionalfeatures“ ausführen, dann Internetinformationsdienste → WWW-Dienste → Sicherheit.</translation>
    </message>
    <message>
        <source>In IIS Manager: site → Bindings → Add, with type https, address, port, host name and server certificate. Asking for the certificate in the first handshake is set with netsh, as in the commands of the plan.</source>
        <translation>Im IIS-Manager: Website → Bindungen → Hinzufügen, mit Typ https, Adresse, Port, Hostname und Serverzertifikat. Das Fragen nach dem Zertifikat beim ersten Handshake wird mit netsh gesetzt, wie in den Befehlen des Plans.</translation>
    </message>
    <message>
        <source>In IIS Manager: site → SSL Settings, tick “Require SSL” and choose “Require” under “Client certificates”. Then click Apply at the right.</source>
        <translation>Im IIS-Manager: Website → SSL-Einstellungen, „SSL erforderlich“ ankreuzen und unter „Clientzertifikate“ „Erforderlich“ wählen. Dann rechts auf „Übernehmen“ klicken.</translation>
    </message>
    <message>
        <source>In IIS Manager: site → Authentication, select “Anonymous Authentication” and click Disable at the right. The same list shows the other ways to sign in.</source>
        <translation>Im IIS-Manager: Website → Authentifizierung, „Anonyme Authentifizierung“ auswählen und rechts auf „Deaktivieren“ klicken. Dieselbe Liste zeigt die anderen Anmeldungen.</translation>
    </message>
    <message>
        <source>In IIS Manager: site → Configuration Editor, section system.webServer/security/authentication/iisClientCertificateMappingAuthentication, set “enabled” to True and open “oneToOneMappings”. Each entry takes the account, its password, and the certificate as base64 in one line without the BEGIN and END lines.</source>
        <translation>Im IIS-Manager: Website → Konfigurations-Editor, Abschnitt system.webServer/security/authentication/iisClientCertificateMappingAuthentication, „enabled“ auf True setzen und „oneToOneMappings“ öffnen. Jeder Eintrag nimmt das Konto, sein Kennwort und das Zertifikat als Base64 in einer Zeile ohne die BEGIN- und END-Zeilen.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>needed</source>
        <translation>nötig</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>blockiert</translation>
    </message>
    <message>
        <source>to do on the server</source>
        <translation>auf dem Server zu tun</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Voreinstellung</translation>
    </message>
    <message>
        <source>set for the server</source>
        <translation>für den Server gesetzt</translation>
    </message>
    <message>
        <source>set for the server, %1</source>
        <translation>für den Server gesetzt, %1</translation>
    </message>
    <message>
        <source>set for the site</source>
        <translation>für die Website gesetzt</translation>
    </message>
    <message>
        <source>set for the site, %1</source>
        <translation>für die Website gesetzt, %1</translation>
    </message>
    <message>
        <source>set for %1</source>
        <translation>für %1 gesetzt</translation>
    </message>
    <message>
        <source>set for %1, %2</source>
        <translation>für %1 gesetzt, %2</translation>
    </message>
    <message>
        <source>Server Name Indication</source>
        <translation>Server Name Indication</translation>
    </message>
    <message>
        <source>central certificate store</source>
        <translation>zentraler Zertifikatspeicher</translation>
    </message>
    <message>
        <source>HTTP/2 off</source>
        <translation>HTTP/2 aus</translation>
    </message>
    <message>
        <source>OCSP stapling off</source>
        <translation>OCSP-Stapling aus</translation>
    </message>
    <message>
        <source>QUIC off</source>
        <translation>QUIC aus</translation>
    </message>
    <message>
        <source>TLS 1.3 off</source>
        <translation>TLS 1.3 aus</translation>
    </message>
    <message>
        <source>legacy TLS off</source>
        <translation>altes TLS aus</translation>
    </message>
    <message>
        <source>certificate asked for in the first handshake</source>
        <translation>Zertifikat beim ersten Handshake gefragt</translation>
    </message>
    <message>
        <source>unknown bits %1</source>
        <translation>unbekannte Bits %1</translation>
    </message>
    <message>
        <source>no options</source>
        <translation>keine Optionen</translation>
    </message>
    <message>
        <source>In Server Manager this is Add Roles and Features.</source>
        <translation>Im Server-Manager ist das „Rollen und Features hinzufügen“.</translation>
    </message>
    <message>
        <source>In IIS Manager this is site → Bindings.</source>
        <translation>Im IIS-Manager ist das Website → Bindungen.</translation>
    </message>
    <message>
        <source>In IIS Manager this is site → SSL Settings.</source>
        <translation>Im IIS-Manager ist das Website → SSL-Einstellungen.</translation>
    </message>
    <message>
        <source>In IIS Manager this is site → Authentication.</source>
        <translation>Im IIS-Manager ist das Website → Authentifizierung.</translation>
    </message>
    <message>
        <source>In IIS Manager this is site → Configuration Editor.</source>
        <translation>Im IIS-Manager ist das Website → Konfigurations-Editor.</translation>
    </message>
</context>
<context>
    <name>Tasks</name>
    <message>
        <source>Install the Windows feature IIS Client Certificate Mapping Authentication</source>
        <translation>Das Windows-Feature „IIS-Clientzertifikatzuordnung-Authentifizierung“ installieren</translation>
    </message>
    <message>
        <source>Trust the authority %1, which issued the client certificates</source>
        <translation>Der Zertifizierungsstelle %1 vertrauen, die die Clientzertifikate ausgestellt hat</translation>
    </message>
    <message>
        <source>Trust the authority that issued the client certificates</source>
        <translation>Der Zertifizierungsstelle vertrauen, die die Clientzertifikate ausgestellt hat</translation>
    </message>
    <message>
        <source>Import the server certificate %1 with its key</source>
        <translation>Das Serverzertifikat %1 mit seinem Schlüssel importieren</translation>
    </message>
    <message>
        <source>Import the server certificate with its key</source>
        <translation>Das Serverzertifikat mit seinem Schlüssel importieren</translation>
    </message>
    <message>
        <source>Give the binding %1 its certificate</source>
        <translation>Der Bindung %1 ihr Zertifikat geben</translation>
    </message>
    <message>
        <source>Switch TLS 1.3 off for the binding %1</source>
        <translation>TLS 1.3 für die Bindung %1 ausschalten</translation>
    </message>
    <message>
        <source>Restart the site %1</source>
        <translation>Die Website %1 neu starten</translation>
    </message>
    <message>
        <source>Without it IIS ignores every mapping and does not say so. Afterwards the server’s own configuration lists IISCertificateMappingAuthenticationModule.</source>
        <translation>Ohne es lässt IIS jede Zuordnung unbeachtet und sagt es nicht. Danach führt die Konfiguration des Servers IISCertificateMappingAuthenticationModule auf.</translation>
    </message>
    <message>
        <source>Import the certificate of the root authority into Local Computer → Trusted Root Certification Authorities. Only self-signed certificates belong there; one that is not makes IIS refuse everybody with 403.16, so intermediates go to Intermediate Certification Authorities.</source>
        <translation>Importieren Sie das Zertifikat der Stammzertifizierungsstelle unter Lokaler Computer → Vertrauenswürdige Stammzertifizierungsstellen. Nur selbstsignierte Zertifikate gehören dorthin; mit einem anderen weist IIS alle mit 403.16 ab, deshalb gehören Zwischenzertifikate unter Zwischenzertifizierungsstellen.</translation>
    </message>
    <message>
        <source>Import the PFX file into Local Computer → Personal; Windows asks for its password.</source>
        <translation>Importieren Sie die PFX-Datei unter Lokaler Computer → Eigene Zertifikate; Windows fragt nach ihrem Kennwort.</translation>
    </message>
    <message>
        <source>Windows keeps the certificate and the time of asking in http.sys. Look at the present entry first with “netsh http show sslcert”: adding does not replace it, and deleting it loses every option that is not repeated. Look again afterwards, and after each renewal.</source>
        <translation>Windows hält das Zertifikat und den Zeitpunkt des Fragens in http.sys fest. Sehen Sie sich zuerst mit „netsh http show sslcert“ den vorhandenen Eintrag an: Hinzufügen ersetzt ihn nicht, und beim Löschen geht jede Option verloren, die nicht wiederholt wird. Sehen Sie danach wieder nach, und nach jeder Erneuerung.</translation>
    </message>
    <message>
        <source>IIS asks for the certificate after the handshake then, which TLS 1.3 does not allow. Without this, visitors with TLS 1.3 see a broken connection or error 500.</source>
        <translation>IIS fragt dann nach dem Handshake nach dem Zertifikat; das erlaubt TLS 1.3 nicht. Sonst sehen Besucher mit TLS 1.3 eine abgebrochene Verbindung oder Fehler 500.</translation>
    </message>
    <message>
        <source>IIS picks the changes up by itself; a restart makes sure that no connection from before is left.</source>
        <translation>IIS übernimmt die Änderungen von selbst; ein Neustart sorgt dafür, dass keine Verbindung von vorher bleibt.</translation>
    </message>
    <message>
        <source>PowerShell</source>
        <translation>PowerShell</translation>
    </message>
    <message>
        <source>command prompt</source>
        <translation>Eingabeaufforderung</translation>
    </message>
    <message>
        <source>PowerShell, Windows 10 and 11</source>
        <translation>PowerShell, Windows 10 und 11</translation>
    </message>
    <message>
        <source>command prompt, Windows 10 and 11</source>
        <translation>Eingabeaufforderung, Windows 10 und 11</translation>
    </message>
    <message>
        <source>PowerShell, Windows Server</source>
        <translation>PowerShell, Windows Server</translation>
    </message>
    <message>
        <source>command prompt, Windows Server</source>
        <translation>Eingabeaufforderung, Windows Server</translation>
    </message>
    <message>
        <source>Checking that the file is unchanged</source>
        <translation>Prüfe, ob die Datei unverändert ist</translation>
    </message>
    <message>
        <source>Making a backup</source>
        <translation>Lege eine Sicherung an</translation>
    </message>
    <message>
        <source>Writing the new file</source>
        <translation>Schreibe die neue Datei</translation>
    </message>
    <message>
        <source>Reading it back and comparing</source>
        <translation>Lese sie zurück und vergleiche</translation>
    </message>
    <message>
        <source>Writing the journal</source>
        <translation>Schreibe das Journal</translation>
    </message>
    <message>
        <source>Nothing to do: %1 is as chosen already.</source>
        <translation>Nichts zu tun: %1 ist schon wie gewählt.</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Done: one change was written to %1.</source>
        <translation>Fertig: Eine Änderung wurde in %1 geschrieben.</translation>
    </message>
    <message>
        <source>Done: %2 changes were written to %1.</source>
        <translation>Fertig: %2 Änderungen wurden in %1 geschrieben.</translation>
    </message>
    <message>
        <source>The file as it was before is kept in %1.</source>
        <translation>Die Datei, wie sie vorher war, liegt in %1.</translation>
    </message>
    <message>
        <source>Done: %1 is again what it was before the last change.</source>
        <translation>Fertig: %1 ist wieder, was sie vor der letzten Änderung war.</translation>
    </message>
    <message>
        <source>The file with that change is kept in %1.</source>
        <translation>Die Datei mit jener Änderung liegt in %1.</translation>
    </message>
    <message>
        <source>Nothing to do: no change by this program is left in %1.</source>
        <translation>Nichts zu tun: In %1 ist keine Änderung durch dieses Programm übrig.</translation>
    </message>
    <message>
        <source>Trust the authorities that issued the client certificates: %1</source>
        <translation>Den Zertifizierungsstellen vertrauen, die die Clientzertifikate ausgestellt haben: %1</translation>
    </message>
</context>
<context>
    <name>UndoVerb</name>
    <message>
        <source>Restore the file as it was before the last change by this program</source>
        <translation>Die Datei wiederherstellen, wie sie vor der letzten Änderung durch dieses Programm war</translation>
    </message>
    <message>
        <source>Only if the file is still what this program wrote: a change that somebody else made since is never lost, and the exit code is 6 then. The undo is recorded in the journal as well.</source>
        <translation>Nur wenn die Datei noch ist, was dieses Programm geschrieben hat: Eine Änderung, die seither jemand anderes gemacht hat, geht nie verloren, und der Exitcode ist dann 6. Auch das wird im Journal verzeichnet.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXT</translation>
    </message>
    <message>
        <source>Why; kept in the journal.</source>
        <translation>Warum; steht dann im Journal.</translation>
    </message>
</context>
<context>
    <name>Usage</name>
    <message>
        <source>Exit codes:</source>
        <translation>Exitcodes:</translation>
    </message>
    <message>
        <source>done, or nothing to do; the output says which</source>
        <translation>erledigt oder nichts zu tun; die Ausgabe sagt, was von beiden</translation>
    </message>
    <message>
        <source>not ready: something is open or blocked; the output says what</source>
        <translation>nicht bereit: Etwas ist offen oder blockiert; die Ausgabe sagt, was</translation>
    </message>
    <message>
        <source>stopped or declined; nothing was written</source>
        <translation>angehalten oder abgelehnt; es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>the file was changed meanwhile; nothing was written</source>
        <translation>die Datei wurde inzwischen geändert; es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>DATEI</translation>
    </message>
    <message>
        <source>The applicationHost.config to work on.</source>
        <translation>Die applicationHost.config, um die es geht.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>The site, named as in IIS Manager.</source>
        <translation>Die Website, mit dem Namen aus dem IIS-Manager.</translation>
    </message>
    <message>
        <source>What the site should become, as JSON. Paths in it count from the folder of this file.</source>
        <translation>Was aus der Website werden soll, als JSON. Pfade darin gelten ab dem Ordner dieser Datei.</translation>
    </message>
    <message>
        <source>Output JSON for programs.</source>
        <translation>JSON für Programme ausgeben.</translation>
    </message>
    <message>
        <source>The option %1 takes no value.</source>
        <translation>Die Option %1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>The option %1 needs a value: %2.</source>
        <translation>Die Option %1 braucht einen Wert: %2.</translation>
    </message>
    <message>
        <source>The value of the option %1 is empty.</source>
        <translation>Der Wert der Option %1 ist leer.</translation>
    </message>
    <message>
        <source>The option %1 is given twice.</source>
        <translation>Die Option %1 steht zweimal da.</translation>
    </message>
    <message>
        <source>The option %1 cannot be %2; it takes %3.</source>
        <translation>Die Option %1 kann nicht %2 sein; möglich ist %3.</translation>
    </message>
    <message>
        <source>There is no option %1 here.</source>
        <translation>Eine Option %1 gibt es hier nicht.</translation>
    </message>
    <message>
        <source>There is no option %1 here; did you mean %2?</source>
        <translation>Eine Option %1 gibt es hier nicht; meinten Sie %2?</translation>
    </message>
    <message>
        <source>%1 is not expected here.</source>
        <translation>%1 wird hier nicht erwartet.</translation>
    </message>
    <message>
        <source>%1 is one too many: only one %2 is taken.</source>
        <translation>%1 ist eines zu viel: Nur ein Wert %2 wird genommen.</translation>
    </message>
    <message>
        <source>The option %1 is missing.</source>
        <translation>Die Option %1 fehlt.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>%1 fehlt.</translation>
    </message>
    <message>
        <source>Show this.</source>
        <translation>Dies zeigen.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Aufruf:</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Optionen:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Beispiele:</translation>
    </message>
    <message>
        <source>Makes an IIS web site let in only people who hold the right certificate, by editing its applicationHost.config.</source>
        <translation>Macht, dass eine IIS-Website nur hereinlässt, wer das richtige Zertifikat hat, indem ihre applicationHost.config bearbeitet wird.</translation>
    </message>
    <message>
        <source>VERB [OPTIONS]</source>
        <translation>VERB [OPTIONEN]</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>Verben:</translation>
    </message>
    <message>
        <source>Show this, or with a verb its options.</source>
        <translation>Dies zeigen, oder mit einem Verb dessen Optionen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version zeigen.</translation>
    </message>
    <message>
        <source>the command line is wrong, or what the answers file says</source>
        <translation>die Befehlszeile ist falsch, oder was in der Antwortdatei steht</translation>
    </message>
    <message>
        <source>failed, as with a file that is missing or refused; nothing was written</source>
        <translation>fehlgeschlagen, etwa bei einer Datei, die fehlt oder abgelehnt wird; nichts wurde geschrieben</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>mapping %1, exact certificate</source>
        <translation>Zuordnung %1, genau dieses Zertifikat</translation>
    </message>
    <message>
        <source>mapping %1, whose rules fit</source>
        <translation>Zuordnung %1, deren Regeln passen</translation>
    </message>
    <message>
        <source>a certificate is required</source>
        <translation>ein Zertifikat wird verlangt</translation>
    </message>
    <message>
        <source>its issuer is not trusted</source>
        <translation>seinem Aussteller wird nicht vertraut</translation>
    </message>
    <message>
        <source>it is revoked</source>
        <translation>es ist gesperrt</translation>
    </message>
    <message>
        <source>expired on %1</source>
        <translation>am %1 abgelaufen</translation>
    </message>
    <message>
        <source>valid only from %1</source>
        <translation>erst gültig ab %1</translation>
    </message>
    <message>
        <source>no sign-in applies</source>
        <translation>keine Anmeldung greift</translation>
    </message>
    <message>
        <source>anonymous sign-in is on</source>
        <translation>die anonyme Anmeldung ist an</translation>
    </message>
    <message>
        <source>a hole: %1 opts out of the site’s settings</source>
        <comment>URL path</comment>
        <translation>ein Loch: %1 ist von den Einstellungen der Website ausgenommen</translation>
    </message>
    <message>
        <source>the mapping names no account</source>
        <translation>die Zuordnung nennt kein Konto</translation>
    </message>
    <message>
        <source>the mapping has no password for the account</source>
        <translation>die Zuordnung hat kein Kennwort für das Konto</translation>
    </message>
    <message>
        <source>the Windows feature is missing</source>
        <translation>das Windows-Feature fehlt</translation>
    </message>
    <message>
        <source>certificate mapping is off</source>
        <translation>die Zertifikatzuordnung ist aus</translation>
    </message>
</context>
<context>
    <name>WhoVerb</name>
    <message>
        <source>The site maps no certificate with the thumbprint %1.</source>
        <translation>Die Website ordnet kein Zertifikat mit dem Fingerabdruck %1 zu.</translation>
    </message>
    <message>
        <source>A rule may still let it in; that cannot be told from a thumbprint.</source>
        <translation>Eine Regel kann es noch hereinlassen; aus einem Fingerabdruck lässt sich das nicht sagen.</translation>
    </message>
    <message>
        <source>Give the file of the certificate.</source>
        <translation>Geben Sie die Datei des Zertifikats an.</translation>
    </message>
    <message>
        <source>from %1, valid until %2, thumbprint %3</source>
        <translation>von %1, gültig bis %2, Fingerabdruck %3</translation>
    </message>
    <message>
        <source>Part of this is not documented by Microsoft: try it on the server.</source>
        <translation>Ein Teil davon ist von Microsoft nicht dokumentiert: Probieren Sie es auf dem Server aus.</translation>
    </message>
    <message>
        <source>Tell who a certificate signs in as, or why not</source>
        <translation>Sagen, als wer ein Zertifikat anmeldet oder warum nicht</translation>
    </message>
    <message>
        <source>Goes through what IIS does with a visitor who shows this certificate: the SSL settings, the certificate itself, the one-to-one mappings, the rules. Ends with the answer that the visitor gets. That the server trusts the certificate&apos;s issuer is taken for granted.</source>
        <translation>Geht durch, was IIS mit einem Besucher tut, der dieses Zertifikat zeigt: die SSL-Einstellungen, das Zertifikat selbst, die 1:1-Zuordnungen, die Regeln. Endet mit der Antwort, die der Besucher bekommt. Dass der Server dem Aussteller des Zertifikats vertraut, wird vorausgesetzt.</translation>
    </message>
    <message>
        <source>CERTIFICATE</source>
        <translation>ZERTIFIKAT</translation>
    </message>
    <message>
        <source>The file of the certificate, or the thumbprint of a mapped one.</source>
        <translation>Die Datei des Zertifikats oder der Fingerabdruck eines zugeordneten.</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a whole thumbprint.</source>
        <translation>%1 ist weder eine Datei noch ein vollständiger Fingerabdruck.</translation>
    </message>
    <message>
        <source>A SHA-1 thumbprint has 40 hexadecimal digits.</source>
        <translation>Ein SHA-1-Fingerabdruck hat 40 hexadezimale Ziffern.</translation>
    </message>
    <message>
        <source>Copy all of it, or give the file of the certificate.</source>
        <translation>Kopieren Sie ihn ganz, oder geben Sie die Datei des Zertifikats an.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::AnonymousPage</name>
    <message>
        <source>&amp;Switch it off</source>
        <translation>&amp;Ausschalten</translation>
    </message>
    <message>
        <source>Only people whose certificate belongs to an account get in.</source>
        <translation>Nur wessen Zertifikat zu einem Konto gehört, kommt herein.</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>&amp;Lassen, wie sie ist</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>Other ways to sign in</source>
        <translation>Andere Anmeldungen</translation>
    </message>
    <message>
        <source>It stays on: visitors whose certificate belongs to nobody get in as a guest.</source>
        <translation>Sie bleibt an: Besucher, deren Zertifikat niemandem gehört, kommen als Gast herein.</translation>
    </message>
    <message>
        <source>It stays off.</source>
        <translation>Sie bleibt aus.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>%1; guests are the application pool’s account</source>
        <comment>where the value comes from</comment>
        <translation>%1; Gäste sind das Konto des Anwendungspools</translation>
    </message>
    <message>
        <source>%1; guests are the account “%2”</source>
        <comment>where the value comes from</comment>
        <translation>%1; Gäste sind das Konto „%2“</translation>
    </message>
    <message>
        <source>Stays as it is.</source>
        <translation>Bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Written for this site only.</source>
        <translation>Nur für diese Website geschrieben.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Windows</translation>
    </message>
    <message>
        <source>People of the domain get in with their Windows sign-in, without a mapping.</source>
        <translation>Personen der Domäne kommen mit ihrer Windows-Anmeldung herein, ohne Zuordnung.</translation>
    </message>
    <message>
        <source>Basic</source>
        <translation>Basic</translation>
    </message>
    <message>
        <source>Anybody with an account name and password gets in.</source>
        <translation>Jeder mit Kontonamen und Kennwort kommt herein.</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Anybody of the domain with a password gets in.</source>
        <translation>Jeder aus der Domäne mit Kennwort kommt herein.</translation>
    </message>
    <message>
        <source>Active Directory mapping</source>
        <translation>Zuordnung durch Active Directory</translation>
    </message>
    <message>
        <source>Certificates are looked up in Active Directory. Microsoft documents this and the mappings of step 5 as excluding each other on one site.</source>
        <translation>Zertifikate werden in Active Directory nachgeschlagen. Microsoft dokumentiert, dass sich das und die Zuordnungen von Schritt 5 auf einer Website ausschließen.</translation>
    </message>
    <message>
        <source>None is on: certificates decide alone.</source>
        <translation>Keine ist an: Zertifikate entscheiden allein.</translation>
    </message>
    <message>
        <source>It stays on: everybody gets in as a guest, with a certificate or without one.</source>
        <translation>Sie bleibt an: Jeder kommt als Gast hinein, mit Zertifikat oder ohne.</translation>
    </message>
    <message>
        <source>None is on. Anonymous sign-in lets in whom no certificate names.</source>
        <translation>Keine ist an. Wen kein Zertifikat benennt, den lässt die anonyme Anmeldung hinein.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ApplyPage</name>
    <message>
        <source>&amp;Stop before the write</source>
        <translation>Vor dem Schreiben &amp;anhalten</translation>
    </message>
    <message numerus="yes">
        <source>Writing %n change(s)</source>
        <translation>
            <numerusform>Schreibe %n Änderung</numerusform>
            <numerusform>Schreibe %n Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is replaced as a whole at the last moment: it is always the old one or the new one, never a half.</source>
        <translation>Die Datei wird im letzten Moment als Ganzes ersetzt: Sie ist immer die alte oder die neue, nie eine halbe.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Stopped, nothing written</source>
        <translation>Angehalten, nichts geschrieben</translation>
    </message>
    <message>
        <source>Nothing was written</source>
        <translation>Es wurde nichts geschrieben</translation>
    </message>
    <message>
        <source>The file is as it was. Your choices are kept: go back to change them, or look at the changes again.</source>
        <translation>Die Datei ist, wie sie war. Ihre Auswahl ist erhalten: Gehen Sie zurück, um sie zu ändern, oder sehen Sie sich die Änderungen noch einmal an.</translation>
    </message>
    <message>
        <source>Reload the file and review again</source>
        <translation>Datei neu laden und noch einmal prüfen</translation>
    </message>
    <message>
        <source>Review again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>&amp;Next: Proof</source>
        <translation>&amp;Weiter: Nachweis</translation>
    </message>
    <message>
        <source>The changes</source>
        <translation>Die Änderungen</translation>
    </message>
    <message>
        <source>The file holds what somebody else has written, and none of these changes. Your choices are kept.</source>
        <translation>Die Datei enthält, was jemand anderes geschrieben hat, und keine dieser Änderungen. Ihre Auswahl bleibt erhalten.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::AuthorityDialog</name>
    <message>
        <source>Create an authority</source>
        <translation>Zertifizierungsstelle anlegen</translation>
    </message>
    <message>
        <source>Take over an authority</source>
        <translation>Zertifizierungsstelle übernehmen</translation>
    </message>
    <message>
        <source>A folder of its own gets the certificate, the key, encrypted under a passphrase, and the register of everything that is issued.</source>
        <translation>Ein eigener Ordner bekommt das Zertifikat, den Schlüssel, verschlüsselt mit einer Passphrase, und das Register von allem, was ausgestellt wird.</translation>
    </message>
    <message>
        <source>Its certificate and key are copied into a folder of its own, with a register of what is issued from now on. The source is not changed.</source>
        <translation>Ihr Zertifikat und ihr Schlüssel werden in einen eigenen Ordner kopiert, mit einem Register dessen, was von jetzt an ausgestellt wird. Die Quelle wird nicht geändert.</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Folder of the authority</source>
        <translation>Ordner der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>Or&amp;dner</translation>
    </message>
    <message>
        <source>New or empty. Keep a copy of it: what is lost with it cannot be made again.</source>
        <translation>Neu oder leer. Bewahren Sie eine Kopie davon auf: Was damit verloren geht, lässt sich nicht wieder herstellen.</translation>
    </message>
    <message>
        <source>Certificate authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Passphrase for the authority’s key</source>
        <translation>Passphrase für den Schlüssel der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Valid for years</source>
        <translation>&amp;Gültig für Jahre</translation>
    </message>
    <message>
        <source>Levels &amp;below it</source>
        <translation>&amp;Ebenen darunter</translation>
    </message>
    <message>
        <source>&amp;Address of the revocation list</source>
        <translation>&amp;Adresse der Sperrliste</translation>
    </message>
    <message>
        <source>Stands in every certificate that is issued, for servers to look. May stay empty.</source>
        <translation>Steht in jedem ausgestellten Zertifikat, damit Server nachsehen können. Darf leer bleiben.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Datei auswählen: %1</translation>
    </message>
    <message>
        <source>&amp;Certificate, or a PFX with both</source>
        <translation>&amp;Zertifikat oder eine PFX mit beidem</translation>
    </message>
    <message>
        <source>The authority’s certificate</source>
        <translation>Das Zertifikat der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>&amp;Key, when it is in another file</source>
        <translation>&amp;Schlüssel, wenn er in einer anderen Datei liegt</translation>
    </message>
    <message>
        <source>The authority’s key</source>
        <translation>Der Schlüssel der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Say where it is kept.</source>
        <translation>Sagen Sie, wo sie aufbewahrt wird.</translation>
    </message>
    <message>
        <source>The key is never kept without one.</source>
        <translation>Der Schlüssel wird nie ohne eine aufbewahrt.</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>Sie braucht einen Namen.</translation>
    </message>
    <message>
        <source>Certificates &amp;above it, when they are in another file</source>
        <translation>&amp;Übergeordnete Zertifikate, wenn sie in einer anderen Datei stehen</translation>
    </message>
    <message>
        <source>The chain</source>
        <translation>Die Kette</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::AuthorityPanel</name>
    <message>
        <source>None is chosen yet. It issues all that is made here, and keeps a register of it, so that certificates can be renewed and revoked later.</source>
        <translation>Noch ist keine gewählt. Sie stellt alles aus, was hier gemacht wird, und führt ein Verzeichnis darüber, damit Zertifikate später erneuert und gesperrt werden können.</translation>
    </message>
    <message>
        <source>Make a n&amp;ew one…</source>
        <translation>N&amp;eue anlegen…</translation>
    </message>
    <message>
        <source>Open &amp;its folder…</source>
        <translation>Ord&amp;ner öffnen…</translation>
    </message>
    <message>
        <source>Ta&amp;ke one over…</source>
        <translation>Vorhandene ü&amp;bernehmen…</translation>
    </message>
    <message>
        <source>In a folder of this computer, with a key of its own</source>
        <translation>In einem Ordner dieses Rechners, mit eigenem Schlüssel</translation>
    </message>
    <message>
        <source>The folder of an authority that was made with this program</source>
        <translation>Der Ordner einer Zertifizierungsstelle, die mit diesem Programm angelegt wurde</translation>
    </message>
    <message>
        <source>One that was made with other tools: a PFX, or certificate and key</source>
        <translation>Eine, die mit anderen Werkzeugen angelegt wurde: eine PFX-Datei oder Zertifikat und Schlüssel</translation>
    </message>
    <message>
        <source>Folder of the authority</source>
        <translation>Ordner der Zertifizierungsstelle</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::AuthorityRenewalDialog</name>
    <message>
        <source>Renew at your authority</source>
        <translation>Bei Ihrer Zertifizierungsstelle erneuern</translation>
    </message>
    <message>
        <source>The authority issues successors that say the same as the certificates that run out. Give them to their owners; the mappings follow when you save.</source>
        <translation>Die Zertifizierungsstelle stellt Nachfolger aus, in denen dasselbe steht wie in den ablaufenden Zertifikaten. Geben Sie sie ihren Besitzern; die Zuordnungen folgen, wenn Sie speichern.</translation>
    </message>
    <message>
        <source>Folder of the authority</source>
        <translation>Ordner der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>For the same &amp;keys, which their owners keep</source>
        <translation>Für &amp;dieselben Schlüssel, die ihre Besitzer behalten</translation>
    </message>
    <message>
        <source>&amp;Valid for days</source>
        <translation>&amp;Gültig für Tage</translation>
    </message>
    <message>
        <source>None of the certificates comes from %1.</source>
        <translation>Keines der Zertifikate kommt von %1.</translation>
    </message>
    <message>
        <source>All of the certificates come from %1.</source>
        <translation>Alle Zertifikate kommen von %1.</translation>
    </message>
    <message>
        <source>%1 of %2 certificates come from %3.</source>
        <translation>%1 von %2 Zertifikaten kommen von %3.</translation>
    </message>
    <message>
        <source>One was renewed there already: only its mapping has to follow.</source>
        <translation>Eines wurde dort schon erneuert: Nur seine Zuordnung muss noch folgen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were renewed there already: only their mappings have to follow.</source>
        <translation>
            <numerusform>%Ln wurde dort schon erneuert: Nur seine Zuordnung muss noch folgen.</numerusform>
            <numerusform>%Ln wurden dort schon erneuert: Nur ihre Zuordnungen müssen noch folgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>One was revoked and is left out.</source>
        <translation>Eines wurde widerrufen und bleibt außen vor.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were revoked and are left out.</source>
        <translation>
            <numerusform>%Ln wurde widerrufen und bleibt außen vor.</numerusform>
            <numerusform>%Ln wurden widerrufen und bleiben außen vor.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take the new certificates</source>
        <translation>Die neuen Zertifikate ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>&amp;Take the new certificate</source>
        <translation>Das neue Zertifikat &amp;übernehmen</translation>
    </message>
    <message>
        <source>Rene&amp;w</source>
        <translation>Er&amp;neuern</translation>
    </message>
    <message>
        <source>Folder of the a&amp;uthority</source>
        <translation>Ordner der Z&amp;ertifizierungsstelle</translation>
    </message>
    <message>
        <source>Rene&amp;w one certificate</source>
        <translation>Ein Zertifikat er&amp;neuern</translation>
    </message>
    <message numerus="yes">
        <source>Rene&amp;w %Ln certificates</source>
        <translation>
            <numerusform>%Ln Zertifikat er&amp;neuern</numerusform>
            <numerusform>%Ln Zertifikate er&amp;neuern</numerusform>
        </translation>
    </message>
    <message>
        <source>One certificate was issued; its files are in %1.</source>
        <translation>Ein Zertifikat wurde ausgestellt; seine Dateien liegen in %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificates were issued; their files are in %1.</source>
        <translation>
            <numerusform>%Ln Zertifikat wurde ausgestellt; seine Dateien liegen in %1.</numerusform>
            <numerusform>%Ln Zertifikate wurden ausgestellt; ihre Dateien liegen in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::AuthoritySession</name>
    <message>
        <source>Issued certificates</source>
        <translation>Ausgestellte Zertifikate</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::AuthoritySettingsDialog</name>
    <message>
        <source>Settings of the authority</source>
        <translation>Einstellungen der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>They hold for what is issued from now on. What was issued before stays as it is.</source>
        <translation>Sie gelten für alles, was von nun an ausgestellt wird. Was schon ausgestellt ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Days for &amp;people</source>
        <translation>Tage für &amp;Personen</translation>
    </message>
    <message>
        <source>Days for &amp;servers</source>
        <translation>Tage für &amp;Server</translation>
    </message>
    <message>
        <source>Days for a &amp;revocation list</source>
        <translation>Tage für eine Sperr&amp;liste</translation>
    </message>
    <message>
        <source>When they are over and no new list was written, IIS refuses everybody with 403.13.</source>
        <translation>Sind sie um und keine neue Liste geschrieben, weist IIS alle mit 403.13 ab.</translation>
    </message>
    <message>
        <source>&amp;Addresses of the revocation list</source>
        <translation>&amp;Adressen der Sperrliste</translation>
    </message>
    <message>
        <source>Where servers fetch it; put the file ca.crl there whenever one is written. Separated by blanks; may stay empty.</source>
        <translation>Wo Server sie holen; legen Sie die Datei ca.crl dort ab, wann immer sie geschrieben wird. Durch Leerzeichen getrennt; darf leer bleiben.</translation>
    </message>
    <message>
        <source>Addresses of the authority’s &amp;certificate</source>
        <translation>Adressen des &amp;Zertifikats der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Where Windows fetches it when the chain lacks it. May stay empty.</source>
        <translation>Wo Windows es holt, wenn es in der Kette fehlt. Darf leer bleiben.</translation>
    </message>
    <message>
        <source>Only addresses that begin with http:// or ldap:// are fetched.</source>
        <translation>Nur Adressen, die mit http:// oder ldap:// beginnen, werden abgerufen.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::BindingPage</name>
    <message>
        <source>%1, every host name</source>
        <translation>%1, jeder Hostname</translation>
    </message>
    <message>
        <source>%1, host name %2</source>
        <translation>%1, Hostname %2</translation>
    </message>
    <message>
        <source>Several host names share this address (&amp;SNI)</source>
        <translation>Mehrere Hostnamen teilen sich diese Adresse (&amp;SNI)</translation>
    </message>
    <message>
        <source>Ask in the &amp;first handshake</source>
        <translation>Beim &amp;ersten Handshake fragen</translation>
    </message>
    <message>
        <source>Works with TLS 1.3, HTTP/2 and large uploads. Every visitor of this address is asked, also those of other sites that share it.</source>
        <translation>Funktioniert mit TLS 1.3, HTTP/2 und großen Uploads. Jeder Besucher dieser Adresse wird gefragt, auch die anderer Websites, die sie mit benutzen.</translation>
    </message>
    <message>
        <source>IIS asks when it knows the page. TLS 1.3 cannot do that, so it is switched off for this address; large uploads can fail with 413.</source>
        <translation>IIS fragt, wenn es die Seite kennt. Das kann TLS 1.3 nicht, deshalb wird es für diese Adresse ausgeschaltet; große Uploads können mit 413 scheitern.</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is on the server</source>
        <translation>Auf dem Server &amp;lassen, wie es ist</translation>
    </message>
    <message>
        <source>What http.sys does is not in this file. With TLS 1.3 and asking later, browsers see a broken connection.</source>
        <translation>Was http.sys tut, steht nicht in dieser Datei. Mit TLS 1.3 und spätem Fragen sehen Browser eine abgebrochene Verbindung.</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>Do this on the server</source>
        <translation>Auf dem Server zu tun</translation>
    </message>
    <message>
        <source>Address and certificate</source>
        <translation>Adresse und Zertifikat</translation>
    </message>
    <message>
        <source>IP &amp;address, * for all</source>
        <translation>IP-&amp;Adresse, * für alle</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>When visitors are asked</source>
        <translation>Wann Besucher gefragt werden</translation>
    </message>
    <message>
        <source>A new one</source>
        <translation>Eine neue</translation>
    </message>
    <message>
        <source>None: leave the bindings as they are</source>
        <translation>Keine: die Bindungen lassen, wie sie sind</translation>
    </message>
    <message>
        <source>Type * for every address of the server, or one of its addresses.</source>
        <translation>Geben Sie * für jede Adresse des Servers ein oder eine seiner Adressen.</translation>
    </message>
    <message>
        <source>No such binding</source>
        <translation>Keine solche Bindung</translation>
    </message>
    <message>
        <source>The site has no HTTPS binding for this address.</source>
        <translation>Die Website hat für diese Adresse keine HTTPS-Bindung.</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Bleibt, wie es ist</translation>
    </message>
    <message>
        <source>This step is left out.</source>
        <translation>Dieser Schritt wird ausgelassen.</translation>
    </message>
    <message>
        <source>A new line, with %1.</source>
        <translation>Eine neue Zeile, mit %1.</translation>
    </message>
    <message>
        <source>A new line.</source>
        <translation>Eine neue Zeile.</translation>
    </message>
    <message>
        <source>Same line, %1.</source>
        <translation>Dieselbe Zeile, %1.</translation>
    </message>
    <message>
        <source>Stays as it is in the file</source>
        <translation>Bleibt in der Datei, wie es ist</translation>
    </message>
    <message>
        <source>The rest is done on the server, below.</source>
        <translation>Der Rest geschieht auf dem Server, siehe unten.</translation>
    </message>
    <message>
        <source>Ask later an&amp;d switch TLS 1.3 off</source>
        <translation>Später fragen und &amp;TLS 1.3 ausschalten</translation>
    </message>
    <message>
        <source>HTTPS bindin&amp;g of the site</source>
        <translation>HTTPS-&amp;Bindung der Website</translation>
    </message>
    <message>
        <source>H&amp;ost name, empty for every one</source>
        <translation>Host&amp;name, leer für jeden</translation>
    </message>
    <message>
        <source>options: %1</source>
        <translation>Optionen: %1</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::CellDelegate</name>
    <message>
        <source>New password</source>
        <translation>Neues Kennwort</translation>
    </message>
    <message>
        <source>new password</source>
        <translation>neues Kennwort</translation>
    </message>
    <message>
        <source>DOMAIN\name</source>
        <translation>DOMÄNE\name</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::CertificateDetails</name>
    <message>
        <source>not limited to any</source>
        <translation>auf keinen beschränkt</translation>
    </message>
    <message>
        <source>Details of the certificate</source>
        <translation>Einzelheiten des Zertifikats</translation>
    </message>
    <message>
        <source>Choose a certificate to see what is in it.</source>
        <translation>Wählen Sie ein Zertifikat, um zu sehen, was darin steht.</translation>
    </message>
    <message>
        <source>%1 to %2: %3</source>
        <translation>%1 bis %2: %3</translation>
    </message>
    <message>
        <source>Can be a client certificate for IIS.</source>
        <translation>Als Clientzertifikat für IIS geeignet.</translation>
    </message>
    <message>
        <source>Cannot be a client certificate for IIS.</source>
        <translation>Als Clientzertifikat für IIS ungeeignet.</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Was darin steht</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Antragsteller</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>Benutzerprinzipalname</translation>
    </message>
    <message>
        <source>Host names</source>
        <translation>Hostnamen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Gemacht für</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>SHA-1, as Windows shows it</source>
        <translation>SHA-1, wie Windows ihn zeigt</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Chain of trust</source>
        <translation>Vertrauenskette</translation>
    </message>
    <message>
        <source>↓ issued</source>
        <translation>↓ stellte aus</translation>
    </message>
    <message>
        <source>In the register</source>
        <translation>Im Register</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Vermerk</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Renewed</source>
        <translation>Erneuert</translation>
    </message>
    <message>
        <source>has a successor</source>
        <translation>hat einen Nachfolger</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>A server’s certificate.</source>
        <translation>Ein Serverzertifikat.</translation>
    </message>
    <message>
        <source>A server’s certificate that browsers refuse.</source>
        <translation>Ein Serverzertifikat, das Browser ablehnen.</translation>
    </message>
    <message>
        <source>It is for the HTTPS binding of a site and cannot be a client certificate for IIS.</source>
        <translation>Es ist für die HTTPS-Bindung einer Website und kann kein Clientzertifikat für IIS sein.</translation>
    </message>
    <message>
        <source>An authority’s certificate, not a user’s.</source>
        <translation>Das Zertifikat einer Zertifizierungsstelle, nicht eines Benutzers.</translation>
    </message>
    <message>
        <source>IIS refuses it with 403.13, as soon as the server has read the revocation list.</source>
        <translation>IIS weist es mit 403.13 ab, sobald der Server die Sperrliste gelesen hat.</translation>
    </message>
    <message>
        <source>It was renewed: its successor is in the list, too. Until this one ends both are good, and both can be mapped.</source>
        <translation>Es wurde erneuert: Sein Nachfolger steht auch in der Liste. Bis dieses endet, sind beide gültig, und beide können zugeordnet werden.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::CertificateTextDialog</name>
    <message>
        <source>What IIS gets</source>
        <translation>Was IIS bekommt</translation>
    </message>
    <message>
        <source>The certificate as IIS gets it</source>
        <translation>Das Zertifikat, wie IIS es bekommt</translation>
    </message>
    <message>
        <source>The certificate of %1 as IIS gets it</source>
        <translation>Das Zertifikat von %1, wie IIS es bekommt</translation>
    </message>
    <message>
        <source>One line of base64, without header, footer and line breaks. IIS compares exactly this with what the visitor’s browser sends.</source>
        <translation>Eine Zeile Base64, ohne Kopf, Fuß und Umbrüche. Genau das vergleicht IIS mit dem, was der Browser des Besuchers sendet.</translation>
    </message>
    <message>
        <source>Base64 of the certificate</source>
        <translation>Base64 des Zertifikats</translation>
    </message>
    <message>
        <source>%1 characters</source>
        <translation>%1 Zeichen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::CertificatesPage</name>
    <message>
        <source>Or they come later. The server’s is chosen at the binding, the users’ at the mappings.</source>
        <translation>Oder sie kommen später. Das des Servers wird bei der Bindung gewählt, die der Benutzer bei den Zuordnungen.</translation>
    </message>
    <message>
        <source>Certificates for the server and for people</source>
        <translation>Zertifikate für den Server und für Personen</translation>
    </message>
    <message>
        <source>A visitor proves who they are with a certificate that an authority has issued and the server trusts. This page is the one that may be skipped.</source>
        <translation>Ein Besucher weist sich mit einem Zertifikat aus, das eine Zertifizierungsstelle ausgestellt hat, der der Server vertraut. Diese Seite ist die einzige, die man auslassen kann.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Server and people</source>
        <translation>Server und Personen</translation>
    </message>
    <message>
        <source>&amp;Server names and addresses</source>
        <translation>&amp;Servernamen und -adressen</translation>
    </message>
    <message>
        <source>As people type them into the browser, separated by blanks. Empty: no server certificate is made.</source>
        <translation>So, wie man sie in den Browser eingibt, durch Leerzeichen getrennt. Leer: Es wird kein Serverzertifikat gemacht.</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Progress of making certificates</source>
        <translation>Fortschritt beim Erstellen der Zertifikate</translation>
    </message>
    <message>
        <source>%1 Client CA</source>
        <comment>name of a new authority</comment>
        <translation>%1 Client-CA</translation>
    </message>
    <message>
        <source>the server’s certificate with its key: import it on the server</source>
        <translation>das Zertifikat des Servers mit seinem Schlüssel: auf dem Server importieren</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Go on without making the certificates?</source>
        <translation>Weitergehen, ohne die Zertifikate zu machen?</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) are in the list, and nothing is made for them yet.</source>
        <translation>
            <numerusform>%n Person steht in der Liste, und noch ist nichts für sie gemacht.</numerusform>
            <numerusform>%n Personen stehen in der Liste, und noch ist nichts für sie gemacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Stay here</source>
        <translation>&amp;Hier bleiben</translation>
    </message>
    <message>
        <source>&amp;Go on without</source>
        <translation>Ohne sie &amp;weitergehen</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>I have certificates alread&amp;y</source>
        <translation>&amp;Ich habe schon Zertifikate</translation>
    </message>
    <message>
        <source>Make ne&amp;w ones here</source>
        <translation>&amp;Hier neue machen</translation>
    </message>
    <message>
        <source>With an authority of your own: a certificate for the server and one for each user, written into a folder of this computer.</source>
        <translation>Mit einer eigenen Zertifizierungsstelle: ein Zertifikat für den Server und eines für jeden Benutzer, in einen Ordner dieses Rechners geschrieben.</translation>
    </message>
    <message>
        <source>Create the cer&amp;tificates</source>
        <translation>Zer&amp;tifikate erstellen</translation>
    </message>
    <message>
        <source>Many people, from a &amp;list…</source>
        <translation>Viele Personen, aus einer &amp;Liste…</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Each person gets a certificate. With a Windows account it becomes a mapping at once.</source>
        <translation>Jede Person bekommt ein Zertifikat. Mit einem Windows-Konto wird daraus sofort eine Zuordnung.</translation>
    </message>
    <message>
        <source>Name the server, or add a person: there is nothing to be made yet.</source>
        <translation>Nennen Sie den Server, oder fügen Sie eine Person hinzu: Noch gibt es nichts zu erstellen.</translation>
    </message>
    <message>
        <source>Make, open or take over the authority that shall issue.</source>
        <translation>Legen Sie die Zertifizierungsstelle an, die ausstellen soll, öffnen Sie ihren Ordner, oder übernehmen Sie eine vorhandene.</translation>
    </message>
    <message numerus="yes">
        <source>%n more were not begun: you stopped it.</source>
        <translation>
            <numerusform>%n weiteres wurde nicht begonnen: Sie haben angehalten.</numerusform>
            <numerusform>%n weitere wurden nicht begonnen: Sie haben angehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all certificates were made.</source>
        <translation>Nicht alle Zertifikate wurden erstellt.</translation>
    </message>
    <message>
        <source>hand this to %1; not mapped</source>
        <translation>diese Datei an %1 geben; nicht zugeordnet</translation>
    </message>
    <message>
        <source>hand this to %1; mapped to %2</source>
        <translation>diese Datei an %1 geben; %2 zugeordnet</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>The passwords lie in files of their own: give them on another way.</source>
        <translation>Die Kennwörter liegen in eigenen Dateien: Geben Sie sie auf anderem Weg weiter.</translation>
    </message>
    <message>
        <source>the authority %1: trust it on the server; it lies in %2</source>
        <translation>die Zertifizierungsstelle %1: auf dem Server als vertrauenswürdig eintragen; sie liegt in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) made</source>
        <translation>
            <numerusform>%n Zertifikat gemacht</numerusform>
            <numerusform>%n Zertifikate gemacht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 authority</source>
        <comment>name of a folder</comment>
        <translation>%1 Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>%1 certificates</source>
        <comment>name of a folder</comment>
        <translation>%1 Zertifikate</translation>
    </message>
    <message>
        <source>The server %1 is named, and has no certificate from here yet.</source>
        <translation>Der Server %1 ist genannt und hat noch kein Zertifikat von hier.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::CertificatesWindow</name>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Folder of the authority</source>
        <translation>Ordner der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Issued certificates</source>
        <translation>Ausgestellte Zertifikate</translation>
    </message>
    <message>
        <source>The PFX was written to %1.</source>
        <translation>Die PFX wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>What to import where</source>
        <translation>Was wohin importiert wird</translation>
    </message>
    <message>
        <source>The certificates have to lie in the right stores of Windows. The names of files that are not here yet are examples.</source>
        <translation>Die Zertifikate müssen in den richtigen Speichern von Windows liegen. Die Namen von Dateien, die noch nicht hier sind, sind Beispiele.</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Certificates of %1</source>
        <translation>Zertifikate von %1</translation>
    </message>
    <message>
        <source>Loc&amp;k the key</source>
        <translation>Schlüssel &amp;wegschließen</translation>
    </message>
    <message>
        <source>Unloc&amp;k…</source>
        <translation>Aufs&amp;chließen…</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates</source>
        <translation>
            <numerusform>%n Zertifikat</numerusform>
            <numerusform>%n Zertifikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n certificates</source>
        <translation>
            <numerusform>%1 von %n Zertifikat</numerusform>
            <numerusform>%1 von %n Zertifikaten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates were issued.</source>
        <translation>
            <numerusform>%n Zertifikat wurde ausgestellt.</numerusform>
            <numerusform>%n Zertifikate wurden ausgestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates could not be issued or written.</source>
        <translation>
            <numerusform>%n Zertifikat konnte nicht ausgestellt oder geschrieben werden.</numerusform>
            <numerusform>%n Zertifikate konnten nicht ausgestellt oder geschrieben werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>The others are there and in the register.</source>
        <translation>Die anderen sind vorhanden und stehen im Register.</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>An authority of your own issues the certificates that a site lets in. Public authorities no longer issue certificates for signing in, so most sites need one.</source>
        <translation>Eine eigene Zertifizierungsstelle stellt die Zertifikate aus, die eine Website hereinlässt. Öffentliche Zertifizierungsstellen stellen keine Zertifikate zum Anmelden mehr aus, deshalb brauchen die meisten Websites eine eigene.</translation>
    </message>
    <message>
        <source>&amp;Create an authority…</source>
        <translation>Zertifizierungsstelle &amp;anlegen…</translation>
    </message>
    <message>
        <source>There is none yet: make one in a folder of this computer.</source>
        <translation>Es gibt noch keine: Legen Sie eine in einem Ordner dieses Computers an.</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Öff&amp;nen…</translation>
    </message>
    <message>
        <source>There is one: open its folder.</source>
        <translation>Es gibt eine: Öffnen Sie ihren Ordner.</translation>
    </message>
    <message>
        <source>&amp;Take over…</source>
        <translation>&amp;Übernehmen…</translation>
    </message>
    <message>
        <source>There is one that was made with other tools: a PFX, or certificate and key.</source>
        <translation>Es gibt eine, die mit anderen Werkzeugen gemacht wurde: eine PFX oder Zertifikat und Schlüssel.</translation>
    </message>
    <message>
        <source>&amp;Look into a file…</source>
        <translation>&amp;In eine Datei sehen…</translation>
    </message>
    <message>
        <source>See what is in a certificate file, and the text that IIS wants of it.</source>
        <translation>Sehen Sie, was in einer Zertifikatdatei steht, und den Text, den IIS davon haben will.</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatdatei</translation>
    </message>
    <message>
        <source>Ending in the next twelve months</source>
        <translation>Laufen in den nächsten zwölf Monaten ab</translation>
    </message>
    <message>
        <source>&amp;Issue…</source>
        <translation>&amp;Ausstellen…</translation>
    </message>
    <message>
        <source>&amp;Renew…</source>
        <translation>&amp;Erneuern…</translation>
    </message>
    <message>
        <source>Re&amp;voke…</source>
        <translation>&amp;Sperren…</translation>
    </message>
    <message>
        <source>&amp;Write revocation list</source>
        <translation>Sperrliste sch&amp;reiben</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>&amp;Look into a certificate file…</source>
        <translation>&amp;In eine Zertifikatdatei sehen…</translation>
    </message>
    <message>
        <source>Make a &amp;PFX…</source>
        <translation>Eine &amp;PFX erstellen…</translation>
    </message>
    <message>
        <source>&amp;What to import where…</source>
        <translation>&amp;Was wohin zu importieren ist…</translation>
    </message>
    <message>
        <source>&amp;Export the list…</source>
        <translation>&amp;Liste exportieren…</translation>
    </message>
    <message>
        <source>&amp;Open another authority…</source>
        <translation>Andere Zertifizierungsstelle öff&amp;nen…</translation>
    </message>
    <message>
        <source>&amp;Create another authority…</source>
        <translation>Weitere Zertifizierungsstelle &amp;anlegen…</translation>
    </message>
    <message>
        <source>After every use</source>
        <translation>Nach jeder Verwendung</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes after the last use</source>
        <translation>
            <numerusform>%n Minute nach der letzten Verwendung</numerusform>
            <numerusform>%n Minuten nach der letzten Verwendung</numerusform>
        </translation>
    </message>
    <message>
        <source>Search name, account, e-mail, number</source>
        <translation>Name, Konto, E-Mail, Nummer suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Only certificates for</source>
        <translation>Nur Zertifikate für</translation>
    </message>
    <message>
        <source>Users and servers</source>
        <translation>Benutzer und Server</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Only certificates in this state</source>
        <translation>Nur Zertifikate in diesem Zustand</translation>
    </message>
    <message>
        <source>In any state</source>
        <translation>In jedem Zustand</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Ending soon</source>
        <translation>Laufen bald ab</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message numerus="yes">
        <source>%n more were not begun: you stopped it.</source>
        <translation>
            <numerusform>%n weiteres wurde nicht begonnen: Sie haben angehalten.</numerusform>
            <numerusform>%n weitere wurden nicht begonnen: Sie haben angehalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Zertifikat speichern</translation>
    </message>
    <message>
        <source>Text, PEM (*.crt *.pem);;Binary, DER (*.cer *.der)</source>
        <translation>Text, PEM (*.crt *.pem);;Binär, DER (*.cer *.der)</translation>
    </message>
    <message>
        <source>The certificate was written to %1.</source>
        <translation>Das Zertifikat wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Folder for the certificates</source>
        <translation>Ordner für die Zertifikate</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates were written to %1.</source>
        <translation>
            <numerusform>%n Zertifikat wurde nach %1 geschrieben.</numerusform>
            <numerusform>%n Zertifikate wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has been issued yet. “Issue…” makes certificates for people and servers.</source>
        <translation>Noch ist nichts ausgestellt. „Ausstellen…“ macht Zertifikate für Personen und Server.</translation>
    </message>
    <message>
        <source>No certificate fits the search and the filters.</source>
        <translation>Kein Zertifikat passt zu Suche und Filtern.</translation>
    </message>
    <message>
        <source>The settings were kept in the register.</source>
        <translation>Die Einstellungen stehen jetzt im Register.</translation>
    </message>
    <message>
        <source>The passphrase was changed.</source>
        <translation>Die Passphrase wurde geändert.</translation>
    </message>
    <message>
        <source>From now on the key opens with the new one alone. Keep it where it is found again.</source>
        <translation>Der Schlüssel öffnet sich nun nur noch mit der neuen. Bewahren Sie sie so auf, dass sie wiedergefunden wird.</translation>
    </message>
    <message>
        <source>Open the last on&amp;e</source>
        <translation>Die l&amp;etzte öffnen</translation>
    </message>
    <message>
        <source>Put a certificate and its key into one file that Windows imports.</source>
        <translation>Ein Zertifikat und seinen Schlüssel in eine Datei legen, die Windows importiert.</translation>
    </message>
    <message>
        <source>Look into what was cop&amp;ied</source>
        <translation>In das &amp;Kopierte hineinsehen</translation>
    </message>
    <message>
        <source>Save the c&amp;hosen certificates…</source>
        <translation>Gewä&amp;hlte Zertifikate speichern…</translation>
    </message>
    <message>
        <source>&amp;Settings of the authority…</source>
        <translation>&amp;Einstellungen der Zertifizierungsstelle…</translation>
    </message>
    <message>
        <source>Change the passph&amp;rase…</source>
        <translation>Passph&amp;rase ändern…</translation>
    </message>
    <message>
        <source>Another one, in a folder of its own on this computer.</source>
        <translation>Eine weitere, in einem eigenen Ordner auf diesem Computer.</translation>
    </message>
    <message>
        <source>Choose a certificate to see what is in it.</source>
        <translation>Wählen Sie ein Zertifikat, um zu sehen, was darin steht.</translation>
    </message>
    <message numerus="yes">
        <source>%n certificates are chosen. Choose a single one to see what is in it.</source>
        <translation>
            <numerusform>%n Zertifikat ist gewählt. Wählen Sie ein einzelnes, um zu sehen, was darin steht.</numerusform>
            <numerusform>%n Zertifikate sind gewählt. Wählen Sie ein einzelnes, um zu sehen, was darin steht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>User principal name</source>
        <translation>Benutzerprinzipalname</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Thumbprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Makes successors. It is also how somebody gets a hand-out once more: private keys are not kept, so there is nothing to hand out again.</source>
        <translation>Stellt Nachfolger aus. So bekommt jemand auch noch einmal eine Ausgabe: Private Schlüssel werden nicht aufbewahrt, es gibt also nichts, was noch einmal ausgegeben werden könnte.</translation>
    </message>
    <message>
        <source>Without private keys, which are not kept. Who is to get a key again gets a new one: renew the certificate.</source>
        <translation>Ohne private Schlüssel, die nicht aufbewahrt werden. Wer wieder einen Schlüssel bekommen soll, bekommt einen neuen: Erneuern Sie das Zertifikat.</translation>
    </message>
    <message>
        <source>&amp;Take over another authority…</source>
        <translation>Weitere Zertifizierungsstelle ü&amp;bernehmen…</translation>
    </message>
    <message>
        <source>When the passphrase is &amp;forgotten</source>
        <translation>Wann die Passphrase &amp;vergessen wird</translation>
    </message>
    <message>
        <source>The files are in %1.</source>
        <translation>Die Dateien sind in %1.</translation>
    </message>
    <message>
        <source>The passwords that were made lie in files of their own: give them on another way.</source>
        <translation>Die erzeugten Kennwörter liegen in eigenen Dateien: Geben Sie sie auf einem anderen Weg weiter.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows of the list were left out: %1.</source>
        <translation>
            <numerusform>%n Zeile der Liste wurde ausgelassen: %1.</numerusform>
            <numerusform>%n Zeilen der Liste wurden ausgelassen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificates were revoked.</source>
        <translation>
            <numerusform>%n Zertifikat wurde gesperrt.</numerusform>
            <numerusform>%n Zertifikate wurden gesperrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list was written to %1.</source>
        <translation>Die Liste wurde nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>Read the folder a&amp;new</source>
        <translation>Or&amp;dner neu einlesen</translation>
    </message>
    <message>
        <source>Sort &amp;by</source>
        <translation>&amp;Sortieren nach</translation>
    </message>
    <message>
        <source>&amp;Ascending</source>
        <translation>&amp;Aufsteigend</translation>
    </message>
    <message>
        <source>&amp;Descending</source>
        <translation>A&amp;bsteigend</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ChangeList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weitere zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>noch nicht gemacht</translation>
    </message>
    <message>
        <source>made</source>
        <translation>gemacht</translation>
    </message>
    <message>
        <source>not made</source>
        <translation>nicht gemacht</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ChipButton</name>
    <message>
        <source>%1 %2</source>
        <comment>filter and how many rows it shows</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ClientTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Windows account</source>
        <translation>Windows-Konto</translation>
    </message>
    <message>
        <source>People who get a certificate</source>
        <translation>Personen, die ein Zertifikat bekommen</translation>
    </message>
    <message>
        <source>Rows can be pasted from a spreadsheet: name, e-mail, account.</source>
        <translation>Zeilen lassen sich aus einer Tabelle einfügen: Name, E-Mail, Konto.</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::CommandBox</name>
    <message>
        <source>Command: %1</source>
        <translation>Befehl: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command: %1</source>
        <translation>Den Befehl kopieren: %1</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::CriterionRow</name>
    <message>
        <source>capitals count</source>
        <translation>Großschreibung zählt</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Antragsteller</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Part of the certificate</source>
        <translation>Teil des Zertifikats</translation>
    </message>
    <message>
        <source>Subfield</source>
        <translation>Unterfeld</translation>
    </message>
    <message>
        <source>the whole value, like Sales</source>
        <translation>der ganze Wert, etwa Sales</translation>
    </message>
    <message>
        <source>Text that it has to be</source>
        <translation>Text, der dort stehen muss</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Diese Bedingung entfernen</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::DeliveryFields</name>
    <message>
        <source>Folder for the files</source>
        <translation>Ordner für die Dateien</translation>
    </message>
    <message>
        <source>&amp;Make a password for each, in a file of its own</source>
        <translation>Für &amp;jeden ein Kennwort erzeugen, in einer eigenen Datei</translation>
    </message>
    <message>
        <source>Use &amp;one password that I type</source>
        <translation>Ein Kennwort &amp;verwenden, das ich eingebe</translation>
    </message>
    <message>
        <source>With a &amp;page for each user that explains how to install it</source>
        <translation>Mit einer Seite &amp;für jeden Benutzer, die das Installieren erklärt</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>Nothing that is there already is overwritten.</source>
        <translation>Nichts, was schon da ist, wird überschrieben.</translation>
    </message>
    <message>
        <source>The PFX files a&amp;re for</source>
        <translation>Die PF&amp;X-Dateien sind bestimmt für</translation>
    </message>
    <message>
        <source>Password for the PFX files</source>
        <translation>Kennwort für die PFX-Dateien</translation>
    </message>
    <message>
        <source>Passwor&amp;d</source>
        <translation>Kenn&amp;wort</translation>
    </message>
    <message>
        <source>&amp;Address of the site, as users type it</source>
        <translation>&amp;Adresse der Website, wie Benutzer sie eingeben</translation>
    </message>
    <message>
        <source>Lan&amp;guage of the pages</source>
        <translation>S&amp;prache der Seiten</translation>
    </message>
    <message>
        <source>Say where the files go.</source>
        <translation>Sagen Sie, wohin die Dateien sollen.</translation>
    </message>
    <message>
        <source>Type a password, or let one be made for each.</source>
        <translation>Geben Sie ein Kennwort ein, oder lassen Sie für jeden eines erzeugen.</translation>
    </message>
    <message>
        <source>Give it like “https://www.contoso.com/”.</source>
        <translation>Geben Sie sie in der Form „https://www.contoso.com/“ an.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::DetailsPane</name>
    <message>
        <source>Details of the selected mapping</source>
        <translation>Einzelheiten der ausgewählten Zuordnung</translation>
    </message>
    <message>
        <source>Select a mapping to see who it lets in.</source>
        <translation>Wählen Sie eine Zuordnung aus, um zu sehen, wen sie hereinlässt.</translation>
    </message>
    <message>
        <source>DOMAIN\name</source>
        <translation>DOMÄNE\name</translation>
    </message>
    <message>
        <source>&amp;Windows account</source>
        <translation>Windows-&amp;Konto</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Kennwort setzen</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>This mapping is in &amp;use</source>
        <translation>Diese Zuordnung ist in &amp;Gebrauch</translation>
    </message>
    <message>
        <source>Validity</source>
        <translation>Gültigkeit</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>What IIS gets…</source>
        <translation>Was IIS bekommt…</translation>
    </message>
    <message>
        <source>Certificate cannot be read</source>
        <translation>Zertifikat nicht lesbar</translation>
    </message>
    <message>
        <source>no account</source>
        <translation>kein Konto</translation>
    </message>
    <message>
        <source>kept as IIS has it</source>
        <translation>bleibt, wie IIS es hat</translation>
    </message>
    <message>
        <source>Stays as it is unless you set a new one.</source>
        <translation>Bleibt, wie es ist, wenn Sie kein neues setzen.</translation>
    </message>
    <message>
        <source>in plain text in the file</source>
        <translation>im Klartext in der Datei</translation>
    </message>
    <message>
        <source>Everybody who can read the file can read this password.</source>
        <translation>Jeder, der die Datei lesen kann, kann dieses Kennwort lesen.</translation>
    </message>
    <message>
        <source>It is written when the changes are saved.</source>
        <translation>Es wird geschrieben, wenn die Änderungen gespeichert werden.</translation>
    </message>
    <message>
        <source>IIS signs the account in with it.</source>
        <translation>IIS meldet damit das Konto an.</translation>
    </message>
    <message>
        <source>Repair it</source>
        <translation>Reparieren</translation>
    </message>
    <message>
        <source>This mapping will be removed.</source>
        <translation>Diese Zuordnung wird entfernt.</translation>
    </message>
    <message>
        <source>Nobody signs in with this certificate afterwards, unless a rule fits it.</source>
        <translation>Danach meldet dieses Zertifikat niemanden mehr an, außer wenn eine Regel dazu passt.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from and until</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, expired</source>
        <translation>%1, abgelaufen</translation>
    </message>
    <message>
        <source>%1, not yet valid</source>
        <translation>%1, gilt noch nicht</translation>
    </message>
    <message>
        <source>%1, one day left</source>
        <translation>%1, noch ein Tag</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln days left</source>
        <translation>
            <numerusform>%1, noch %Ln Tag</numerusform>
            <numerusform>%1, noch %Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>serial number %1</source>
        <translation>Seriennummer %1</translation>
    </message>
    <message>
        <source>Thumbprint (SHA-1), as Windows shows it</source>
        <translation>Fingerabdruck (SHA-1), wie Windows ihn zeigt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings selected</source>
        <translation>
            <numerusform>%Ln Zuordnung ausgewählt</numerusform>
            <numerusform>%Ln Zuordnungen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>One password for all of them, where they share an account.</source>
        <translation>Ein Kennwort für alle, wenn sie sich ein Konto teilen.</translation>
    </message>
    <message>
        <source>Password of the accoun&amp;t</source>
        <translation>Kennwor&amp;t des Kontos</translation>
    </message>
    <message>
        <source>new, not saved yet</source>
        <translation>neu, noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Changes here are for all of them.</source>
        <translation>Änderungen hier gelten für alle.</translation>
    </message>
    <message>
        <source>comes when the changes are written</source>
        <translation>kommt, wenn die Änderungen geschrieben werden</translation>
    </message>
    <message>
        <source>The answers take it from the environment, or let it be asked for. What you set here counts instead.</source>
        <translation>Die Antworten nehmen es aus der Umgebung oder lassen danach fragen. Was Sie hier festlegen, gilt stattdessen.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::DialogFrame</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::DiffView</name>
    <message>
        <source>Changed lines of the file</source>
        <translation>Geänderte Zeilen der Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) removed</source>
        <translation>
            <numerusform>%n Zeile entfernt</numerusform>
            <numerusform>%n Zeilen entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) added</source>
        <translation>
            <numerusform>%n Zeile hinzugefügt</numerusform>
            <numerusform>%n Zeilen hinzugefügt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::EditorWindow</name>
    <message>
        <source>Reading the mappings of %1 …</source>
        <translation>Lese die Zuordnungen von %1 …</translation>
    </message>
    <message>
        <source>Who is this?
Drop a certificate here</source>
        <translation>Wer ist das?
Legen Sie hier ein Zertifikat ab</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>&amp;One-to-one</source>
        <translation>&amp;1:1</translation>
    </message>
    <message>
        <source>&amp;Many-to-one</source>
        <translation>&amp;n:1</translation>
    </message>
    <message>
        <source>Dis&amp;card</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Öff&amp;nen…</translation>
    </message>
    <message>
        <source>&amp;Review and save…</source>
        <translation>&amp;Prüfen und speichern…</translation>
    </message>
    <message>
        <source>&amp;Import CSV or LDIF…</source>
        <translation>CSV oder LDIF &amp;importieren…</translation>
    </message>
    <message>
        <source>Import a &amp;folder…</source>
        <translation>&amp;Ordner importieren…</translation>
    </message>
    <message>
        <source>&amp;Export the view…</source>
        <translation>&amp;Ansicht exportieren…</translation>
    </message>
    <message>
        <source>&amp;Journal…</source>
        <translation>&amp;Journal…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Peop&amp;le</source>
        <translation>P&amp;ersonen</translation>
    </message>
    <message>
        <source>&amp;Who is this?…</source>
        <translation>&amp;Wer ist das?…</translation>
    </message>
    <message>
        <source>&amp;Renewals…</source>
        <translation>E&amp;rneuerungen…</translation>
    </message>
    <message>
        <source>&amp;Duplicate to another site…</source>
        <translation>Auf eine andere Website &amp;duplizieren…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Spalten…</translation>
    </message>
    <message>
        <source>Mappings</source>
        <translation>Zuordnungen</translation>
    </message>
    <message>
        <source>Mappings — %1 — read only</source>
        <translation>Zuordnungen — %1 — schreibgeschützt</translation>
    </message>
    <message>
        <source>Mappings — %1</source>
        <translation>Zuordnungen — %1</translation>
    </message>
    <message>
        <source>Mappings — %1 — one unsaved change</source>
        <translation>Zuordnungen — %1 — eine nicht gespeicherte Änderung</translation>
    </message>
    <message numerus="yes">
        <source>Mappings — %1 — %Ln unsaved changes</source>
        <translation>
            <numerusform>Zuordnungen — %1 — %Ln nicht gespeicherte Änderung</numerusform>
            <numerusform>Zuordnungen — %1 — %Ln nicht gespeicherte Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Review and &amp;save…</source>
        <translation>Prüfen und &amp;speichern…</translation>
    </message>
    <message>
        <source>Review and &amp;save one change…</source>
        <translation>Eine Änderung prüfen und &amp;speichern…</translation>
    </message>
    <message numerus="yes">
        <source>Review and &amp;save %Ln changes…</source>
        <translation>
            <numerusform>%Ln Änderung prüfen und &amp;speichern…</numerusform>
            <numerusform>%Ln Änderungen prüfen und &amp;speichern…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Many-to-one (one rule)</source>
        <translation>&amp;n:1 (eine Regel)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Many-to-one (%Ln rules)</source>
        <translation>
            <numerusform>&amp;n:1 (%Ln Regel)</numerusform>
            <numerusform>&amp;n:1 (%Ln Regeln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weiteres</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>An old certificate was to be kept until a day that is over.</source>
        <translation>Ein altes Zertifikat sollte bis zu einem Tag behalten werden, der vorbei ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln old certificates were to be kept until a day that is over.</source>
        <translation>
            <numerusform>%Ln altes Zertifikat sollte bis zu einem Tag behalten werden, der vorbei ist.</numerusform>
            <numerusform>%Ln alte Zertifikate sollten bis zu einem Tag behalten werden, der vorbei ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>They belong to %1, beside the new ones.</source>
        <translation>Sie gehören %1 und stehen neben den neuen.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Alle entfernen</translation>
    </message>
    <message>
        <source>One mapping is stored for an application, where IIS ignores it.</source>
        <translation>Eine Zuordnung ist bei einer Anwendung gespeichert, wo IIS sie nicht beachtet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings are stored for an application, where IIS ignores them.</source>
        <translation>
            <numerusform>%Ln Zuordnung ist bei einer Anwendung gespeichert, wo IIS sie nicht beachtet.</numerusform>
            <numerusform>%Ln Zuordnungen sind bei einer Anwendung gespeichert, wo IIS sie nicht beachtet.</numerusform>
        </translation>
    </message>
    <message>
        <source>No mapping is selected.</source>
        <translation>Es ist keine Zuordnung ausgewählt.</translation>
    </message>
    <message>
        <source>Select those that the other site shall have too.</source>
        <translation>Wählen Sie die aus, die auch die andere Website haben soll.</translation>
    </message>
    <message>
        <source>This configuration has one site only.</source>
        <translation>Diese Konfiguration hat nur eine Website.</translation>
    </message>
    <message>
        <source>One mapping comes from %1.</source>
        <translation>Eine Zuordnung kommt von %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings come from %1.</source>
        <translation>
            <numerusform>%Ln Zuordnung kommt von %1.</numerusform>
            <numerusform>%Ln Zuordnungen kommen von %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate to another site</source>
        <translation>Auf eine andere Website duplizieren</translation>
    </message>
    <message>
        <source>Which site shall have this mapping too?</source>
        <translation>Welche Website soll diese Zuordnung auch haben?</translation>
    </message>
    <message numerus="yes">
        <source>Which site shall have these %Ln mappings too?</source>
        <translation>
            <numerusform>Welche Website soll diese %Ln Zuordnung auch haben?</numerusform>
            <numerusform>Welche Website soll diese %Ln Zuordnungen auch haben?</numerusform>
        </translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>Websites</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Duplizieren</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Lese %1 …</translation>
    </message>
    <message>
        <source>This configuration has no sites.</source>
        <translation>Diese Konfiguration hat keine Websites.</translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation>Konfiguration öffnen</translation>
    </message>
    <message>
        <source>IIS configuration (*.config);;All files (*)</source>
        <translation>IIS-Konfiguration (*.config);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>One change is not saved yet.</source>
        <translation>Eine Änderung ist noch nicht gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes are not saved yet.</source>
        <translation>
            <numerusform>%Ln Änderung ist noch nicht gespeichert.</numerusform>
            <numerusform>%Ln Änderungen sind noch nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save them, or leave the file as it is.</source>
        <translation>Speichern Sie sie, oder lassen Sie die Datei, wie sie ist.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>Import a folder of certificates</source>
        <translation>Einen Ordner mit Zertifikaten importieren</translation>
    </message>
    <message>
        <source>Import people</source>
        <translation>Personen importieren</translation>
    </message>
    <message>
        <source>CSV and LDIF (*.csv *.txt *.tsv *.ldif *.ldf);;All files (*)</source>
        <translation>CSV und LDIF (*.csv *.txt *.tsv *.ldif *.ldf);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>CSV for spreadsheets (*.csv)</source>
        <translation>CSV für Tabellenkalkulationen (*.csv)</translation>
    </message>
    <message>
        <source>Export what the table shows</source>
        <translation>Exportieren, was die Tabelle zeigt</translation>
    </message>
    <message>
        <source>One mapping was exported.</source>
        <translation>Eine Zuordnung wurde exportiert.</translation>
    </message>
    <message>
        <source>Saving %1 …</source>
        <translation>Speichere %1 …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln mappings were exported.</source>
        <translation>
            <numerusform>%Ln Zuordnung wurde exportiert.</numerusform>
            <numerusform>%Ln Zuordnungen wurden exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take the accounts’ stored &amp;passwords along</source>
        <translation>Die gespeicherten &amp;Kennwörter der Konten mitnehmen</translation>
    </message>
    <message>
        <source>They go along as the file has them: protected ones stay protected, and work on every site of the same server. Without them nobody is let in before a password is set.</source>
        <translation>Sie gehen so mit, wie sie in der Datei stehen: Geschützte bleiben geschützt und gelten auf jeder Site desselben Servers. Ohne sie wird niemand eingelassen, bevor ein Kennwort gesetzt ist.</translation>
    </message>
    <message>
        <source>Move it to the site</source>
        <translation>Zur Site verschieben</translation>
    </message>
    <message>
        <source>Move them to the site</source>
        <translation>Zur Site verschieben</translation>
    </message>
    <message>
        <source>Nobody is signed in by these mappings.</source>
        <translation>Durch diese Zuordnungen wird niemand angemeldet.</translation>
    </message>
    <message>
        <source>An administrator puts that right with the wizard.</source>
        <translation>Ein Administrator bringt das mit dem Assistenten in Ordnung.</translation>
    </message>
    <message>
        <source>It is under %1. Only mappings of the site or of the whole server count. Moved, it disappears where it is now once you save.</source>
        <translation>Sie steht unter %1. Nur Zuordnungen der Website oder des ganzen Servers zählen. Verschoben verschwindet sie an ihrem jetzigen Ort, sobald Sie speichern.</translation>
    </message>
    <message>
        <source>They are under %1. Only mappings of the site or of the whole server count. Moved, they disappear where they are now once you save.</source>
        <translation>Sie stehen unter %1. Nur Zuordnungen der Website oder des ganzen Servers zählen. Verschoben verschwinden sie an ihrem jetzigen Ort, sobald Sie speichern.</translation>
    </message>
    <message>
        <source>Protected passwords come along as they are.</source>
        <translation>Geschützte Kennwörter kommen unverändert mit.</translation>
    </message>
    <message>
        <source>Its password stands there in plain text: saving asks how to write it.</source>
        <translation>Ihr Kennwort steht dort im Klartext: Beim Speichern werden Sie gefragt, wie es geschrieben werden soll.</translation>
    </message>
    <message>
        <source>Protected passwords come along as they are; some stand there in plain text, and saving asks how to write those.</source>
        <translation>Geschützte Kennwörter kommen unverändert mit; einige stehen dort im Klartext, und beim Speichern werden Sie gefragt, wie diese geschrieben werden sollen.</translation>
    </message>
    <message>
        <source>One is left out: its certificate is mapped here already, and stays as it is.</source>
        <translation>Eine bleibt weg: Ihr Zertifikat ist hier schon zugeordnet und bleibt, wie es ist.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are left out: their certificates are mapped here already, and stay as they are.</source>
        <translation>
            <numerusform>%Ln bleibt weg: Ihr Zertifikat ist hier schon zugeordnet und bleibt, wie es ist.</numerusform>
            <numerusform>%Ln bleiben weg: Ihre Zertifikate sind hier schon zugeordnet und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>One is left out: its certificate cannot be read.</source>
        <translation>Eine bleibt weg: Ihr Zertifikat ist nicht lesbar.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln are left out: their certificates cannot be read.</source>
        <translation>
            <numerusform>%Ln bleibt weg: Ihr Zertifikat ist nicht lesbar.</numerusform>
            <numerusform>%Ln bleiben weg: Ihre Zertifikate sind nicht lesbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is written until you save.</source>
        <translation>Geschrieben wird erst, wenn Sie speichern.</translation>
    </message>
    <message>
        <source>No mapping comes from %1.</source>
        <translation>Von %1 kommt keine Zuordnung.</translation>
    </message>
    <message>
        <source>Save it, or leave the file as it is.</source>
        <translation>Speichern Sie sie, oder lassen Sie die Datei, wie sie ist.</translation>
    </message>
    <message>
        <source>Your changes are kept in this window.</source>
        <translation>Ihre Änderungen bleiben in diesem Fenster erhalten.</translation>
    </message>
    <message>
        <source>Save a copy &amp;as…</source>
        <translation>Kopie speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Save a copy with your changes</source>
        <translation>Eine Kopie mit Ihren Änderungen speichern</translation>
    </message>
    <message>
        <source>A copy with your changes is in %1.</source>
        <translation>Eine Kopie mit Ihren Änderungen ist in %1.</translation>
    </message>
    <message>
        <source>This window still works on %1.</source>
        <translation>Dieses Fenster arbeitet weiter mit %1.</translation>
    </message>
    <message>
        <source>&amp;Take the last save back…</source>
        <translation>&amp;Letztes Speichern zurücknehmen…</translation>
    </message>
    <message>
        <source>Take the last save back?</source>
        <translation>Das letzte Speichern zurücknehmen?</translation>
    </message>
    <message>
        <source>The file becomes what it was before. What it is now is kept as a backup, and the journal names both.</source>
        <translation>Die Datei wird, was sie vorher war. Der jetzige Stand bleibt als Sicherung erhalten, und das Protokoll nennt beide.</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>&amp;Zurücknehmen</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Putting %1 back …</source>
        <translation>%1 wird zurückgesetzt …</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ExpiryChart</name>
    <message>
        <source>Certificates that end in the next twelve months</source>
        <translation>Zertifikate, die in den nächsten zwölf Monaten ablaufen</translation>
    </message>
    <message>
        <source>None end in that time.</source>
        <translation>In dieser Zeit laufen keine ab.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n certificates end</source>
        <translation>
            <numerusform>%1: %n Zertifikat läuft ab</numerusform>
            <numerusform>%1: %n Zertifikate laufen ab</numerusform>
        </translation>
    </message>
    <message>
        <source>None ends in this time.</source>
        <translation>In dieser Zeit endet keines.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::FeaturesPage</name>
    <message>
        <source>Do this on the server</source>
        <translation>Auf dem Server zu tun</translation>
    </message>
    <message>
        <source>Installed and active</source>
        <translation>Installiert und aktiv</translation>
    </message>
    <message>
        <source>Stays as it is</source>
        <translation>Bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Nothing to do for this step.</source>
        <translation>Für diesen Schritt ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Installed, but not active for this site</source>
        <translation>Installiert, aber für diese Website nicht aktiv</translation>
    </message>
    <message>
        <source>Not installed</source>
        <translation>Nicht installiert</translation>
    </message>
    <message>
        <source>The file does not list the module.</source>
        <translation>Die Datei führt das Modul nicht auf.</translation>
    </message>
    <message>
        <source>You install it on the server</source>
        <translation>Sie installieren es auf dem Server</translation>
    </message>
    <message>
        <source>This wizard never writes it into the file: an entry without the feature behind it stops every site of the server.</source>
        <translation>Dieser Assistent schreibt es nie in die Datei: Ein Eintrag ohne das Feature dahinter hält jede Website des Servers an.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::FilterBar</name>
    <message>
        <source>Issuer…</source>
        <translation>Aussteller…</translation>
    </message>
    <message>
        <source>Issuer: %1</source>
        <translation>Aussteller: %1</translation>
    </message>
    <message>
        <source>Filter by issuer</source>
        <translation>Nach Aussteller filtern</translation>
    </message>
    <message>
        <source>Take away the filter by issuer %1</source>
        <translation>Filter nach Aussteller %1 aufheben</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::FolderField</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the folder: %1</source>
        <translation>Ordner auswählen: %1</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::FormField</name>
    <message>
        <source>%1 *</source>
        <comment>a field&apos;s label and the mark of one that must be filled in</comment>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>%1 (required)</source>
        <translation>%1 (Pflichtfeld)</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Lese %1 …</translation>
    </message>
    <message>
        <source>&amp;Save this list…</source>
        <translation>Diese Liste &amp;speichern…</translation>
    </message>
    <message>
        <source>Nothing can be imported</source>
        <translation>Nichts kann importiert werden</translation>
    </message>
    <message>
        <source>The file is not UTF-8.</source>
        <translation>Die Datei ist nicht in UTF-8.</translation>
    </message>
    <message>
        <source>It was read as Windows-1252. Look at names with special letters before you import.</source>
        <translation>Sie wurde als Windows-1252 gelesen. Sehen Sie sich Namen mit besonderen Buchstaben an, bevor Sie importieren.</translation>
    </message>
    <message>
        <source>Import from %1</source>
        <translation>Import aus %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>verdict and how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Import one mapping</source>
        <translation>Eine Zuordnung &amp;importieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln mappings</source>
        <translation>
            <numerusform>%Ln Zuordnung &amp;importieren</numerusform>
            <numerusform>%Ln Zuordnungen &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Die Liste speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Password of the account</source>
        <translation>Kennwort des Kontos</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>DOMAIN\name</source>
        <translation>DOMÄNE\name</translation>
    </message>
    <message>
        <source>Add certificates</source>
        <translation>Zertifikate hinzufügen</translation>
    </message>
    <message>
        <source>Renewed certificates</source>
        <translation>Erneuerte Zertifikate</translation>
    </message>
    <message>
        <source>&amp;Add one mapping</source>
        <translation>Eine Zuordnung hinzu&amp;fügen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %Ln mappings</source>
        <translation>
            <numerusform>%Ln Zuordnung hinzu&amp;fügen</numerusform>
            <numerusform>%Ln Zuordnungen hinzu&amp;fügen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Replace one certificate</source>
        <translation>Ein Zertifikat e&amp;rsetzen</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Replace %Ln certificates</source>
        <translation>
            <numerusform>%Ln Zertifikat e&amp;rsetzen</numerusform>
            <numerusform>%Ln Zertifikate e&amp;rsetzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading certificates …</source>
        <translation>Zertifikate werden gelesen …</translation>
    </message>
    <message>
        <source>Nothing is done yet. Accounts and passwords can be changed in the table, with F2 or a double click.</source>
        <translation>Noch ist nichts geschehen. Konten und Kennwörter lassen sich in der Tabelle ändern, mit F2 oder einem Doppelklick.</translation>
    </message>
    <message>
        <source>What would be done</source>
        <translation>Was geschehen würde</translation>
    </message>
    <message>
        <source>Who are these people?</source>
        <translation>Wer sind diese Personen?</translation>
    </message>
    <message>
        <source>Replace these certificates?</source>
        <translation>Diese Zertifikate ersetzen?</translation>
    </message>
    <message>
        <source>Working out what becomes of the mappings …</source>
        <translation>Es wird ermittelt, was aus den Zuordnungen wird …</translation>
    </message>
    <message>
        <source>The mappings do not know the new certificates yet: that is done here.</source>
        <translation>Die Zuordnungen kennen die neuen Zertifikate noch nicht: Das geschieht hier.</translation>
    </message>
    <message>
        <source>Accounts and passwords can be changed in the table, with F2 or a double click.</source>
        <translation>Konten und Kennwörter lassen sich in der Tabelle ändern, mit F2 oder Doppelklick.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ImportModel</name>
    <message>
        <source>Do it</source>
        <translation>Ausführen</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>given</source>
        <comment>password</comment>
        <translation>angegeben</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>password</comment>
        <translation>noch keines</translation>
    </message>
    <message>
        <source>stays</source>
        <comment>password</comment>
        <translation>bleibt</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::InspectDialog</name>
    <message>
        <source>Certificate: %1</source>
        <translation>Zertifikat: %1</translation>
    </message>
    <message>
        <source>IIS wants a mapping’s certificate as one line, without the BEGIN and END lines and without line breaks.</source>
        <translation>IIS will das Zertifikat einer Zuordnung als eine einzige Zeile, ohne die Zeilen BEGIN und END und ohne Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>The text for IIS</source>
        <translation>Der Text für IIS</translation>
    </message>
    <message>
        <source>The file as it is</source>
        <translation>Die Datei, wie sie ist</translation>
    </message>
    <message>
        <source>As it is in the file</source>
        <translation>Wie es in der Datei steht</translation>
    </message>
    <message>
        <source>As IIS wants it</source>
        <translation>Wie IIS es will</translation>
    </message>
    <message>
        <source>&amp;Copy the text for IIS</source>
        <translation>Text für IIS &amp;kopieren</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message numerus="yes">
        <source>C&amp;ertificate, of the %n in it</source>
        <translation>
            <numerusform>Z&amp;ertifikat, von dem %n darin</numerusform>
            <numerusform>Z&amp;ertifikat, von den %n darin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::IssueDialog</name>
    <message>
        <source>Issue certificates</source>
        <translation>Zertifikate ausstellen</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ausstellen</translation>
    </message>
    <message>
        <source>Also for signing in to Windows with a &amp;smart card</source>
        <translation>Auch für die Anmeldung bei Windows mit einer S&amp;martcard</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>Many people, from a list</source>
        <translation>Viele Personen aus einer Liste</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Ein Server</translation>
    </message>
    <message>
        <source>A certificate request</source>
        <translation>Eine Zertifikatanforderung</translation>
    </message>
    <message>
        <source>For w&amp;hom</source>
        <translation>Fü&amp;r wen</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Valid for days</source>
        <translation>&amp;Gültig für Tage</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Windows a&amp;ccount</source>
        <translation>Windows-&amp;Konto</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;User principal name</source>
        <translation>Ben&amp;utzerprinzipalname</translation>
    </message>
    <message>
        <source>Host &amp;names and addresses</source>
        <translation>Host&amp;namen und Adressen</translation>
    </message>
    <message>
        <source>As people type them into the browser, separated by blanks; “*.” in front stands for all names below.</source>
        <translation>Wie man sie in den Browser eingibt, durch Leerzeichen getrennt; „*.“ davor steht für alle Namen darunter.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::IssuedModel</name>
    <message>
        <source>valid, renewed</source>
        <translation>gültig, erneuert</translation>
    </message>
    <message numerus="yes">
        <source>ends in %n days</source>
        <translation>
            <numerusform>endet in %n Tag</numerusform>
            <numerusform>endet in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::JournalDialog</name>
    <message>
        <source>mapped %1</source>
        <translation>%1 zugeordnet</translation>
    </message>
    <message>
        <source>removed the mapping of %1</source>
        <translation>Zuordnung von %1 entfernt</translation>
    </message>
    <message>
        <source>account is now %1</source>
        <translation>das Konto ist jetzt %1</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>new certificate</source>
        <translation>neues Zertifikat</translation>
    </message>
    <message>
        <source>new password</source>
        <translation>neues Kennwort</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>account and what changed</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>added the rule %1</source>
        <translation>Regel %1 hinzugefügt</translation>
    </message>
    <message>
        <source>changed the rule %1</source>
        <translation>Regel %1 geändert</translation>
    </message>
    <message>
        <source>removed the rule %1</source>
        <translation>Regel %1 entfernt</translation>
    </message>
    <message>
        <source>moved the rule %1</source>
        <translation>Regel %1 verschoben</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>Reading the journal …</source>
        <translation>Lese das Journal …</translation>
    </message>
    <message>
        <source>Nothing is recorded yet.</source>
        <translation>Noch ist nichts verzeichnet.</translation>
    </message>
    <message>
        <source>Who changed what</source>
        <translation>Wer was geändert hat</translation>
    </message>
    <message>
        <source>Search person, account, reason</source>
        <translation>Person, Konto, Grund suchen</translation>
    </message>
    <message>
        <source>Search the journal</source>
        <translation>Das Journal durchsuchen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>put the file back</source>
        <translation>die Datei zurückgesetzt</translation>
    </message>
    <message>
        <source>Export the journal</source>
        <translation>Das Journal exportieren</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>The selected entry</source>
        <translation>Der ausgewählte Eintrag</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>column of the journal, and what stands there</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>One entry was exported.</source>
        <translation>Ein Eintrag wurde exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries were exported.</source>
        <translation>
            <numerusform>%Ln Eintrag wurde exportiert.</numerusform>
            <numerusform>%Ln Einträge wurden exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>copied the server’s list to the site</source>
        <translation>Liste des Servers auf die Website kopiert</translation>
    </message>
    <message>
        <source>the change before could not be written; the file stayed as it was</source>
        <translation>die Änderung davor konnte nicht geschrieben werden; die Datei blieb, wie sie war</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::MappingTable</name>
    <message>
        <source>Mappings</source>
        <translation>Zuordnungen</translation>
    </message>
    <message>
        <source>Drop the certificates here</source>
        <translation>Zertifikate hier ablegen</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::MappingTableModel</name>
    <message>
        <source>enabled</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>Windows does not accept the account %1.</source>
        <translation>Windows nimmt das Konto %1 nicht an.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::MappingsPage</name>
    <message>
        <source>&amp;One certificate, one account (one-to-one)</source>
        <translation>&amp;Ein Zertifikat, ein Konto (1:1)</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>IIS has this on unless it is switched off. Rules look at a few fields of the certificate only.</source>
        <translation>IIS hat das an, wenn es nicht ausgeschaltet wird. Regeln sehen nur auf einige Felder des Zertifikats.</translation>
    </message>
    <message>
        <source>How new passwords are written</source>
        <translation>Wie neue Kennwörter geschrieben werden</translation>
    </message>
    <message>
        <source>Only the server itself can protect passwords with its own keys. Away from it there are these ways.</source>
        <translation>Nur der Server selbst kann Kennwörter mit seinen eigenen Schlüsseln schützen. Fern von ihm gibt es diese Wege.</translation>
    </message>
    <message>
        <source>With the server’s e&amp;xported key</source>
        <translation>Mit dem e&amp;xportierten Schlüssel des Servers</translation>
    </message>
    <message>
        <source>Run on the server: aspnet_regiis -px &quot;iisConfigurationKey&quot; keys.xml -pri. Then choose the file here.</source>
        <translation>Führen Sie auf dem Server aus: aspnet_regiis -px &quot;iisConfigurationKey&quot; keys.xml -pri. Wählen Sie dann hier die Datei.</translation>
    </message>
    <message>
        <source>protected</source>
        <translation>geschützt</translation>
    </message>
    <message>
        <source>No key file chosen</source>
        <translation>Keine Schlüsseldatei gewählt</translation>
    </message>
    <message>
        <source>Exported key file</source>
        <translation>Exportierte Schlüsseldatei</translation>
    </message>
    <message>
        <source>Choose &amp;key file…</source>
        <translation>Schlüsseldatei &amp;auswählen…</translation>
    </message>
    <message>
        <source>Whoever can read the file or one of its backups can read the passwords. IIS accepts it.</source>
        <translation>Wer die Datei oder eine ihrer Sicherungen lesen kann, kann die Kennwörter lesen. IIS nimmt sie an.</translation>
    </message>
    <message>
        <source>readable by others</source>
        <translation>für andere lesbar</translation>
    </message>
    <message>
        <source>Or leave this open and take the PowerShell script from the review page. It asks for the passwords on the server and lets IIS protect them.</source>
        <translation>Oder lassen Sie dies offen und nehmen Sie das PowerShell-Skript der Prüfseite. Es fragt auf dem Server nach den Kennwörtern und lässt IIS sie schützen.</translation>
    </message>
    <message>
        <source>Write the new passwords into the file in plain text?</source>
        <translation>Die neuen Kennwörter im Klartext in die Datei schreiben?</translation>
    </message>
    <message>
        <source>Everybody who can read this file, its backup, or a copy of either can read the passwords and sign in as these accounts. IIS reads them, and protects them only when somebody saves them again on the server.</source>
        <translation>Jeder, der diese Datei, ihre Sicherung oder eine Kopie davon lesen kann, kann die Kennwörter lesen und sich als diese Konten anmelden. IIS liest sie und schützt sie erst, wenn jemand sie auf dem Server neu speichert.</translation>
    </message>
    <message>
        <source>&amp;No, do not</source>
        <translation>&amp;Nein, nicht</translation>
    </message>
    <message>
        <source>&amp;Yes, in plain text</source>
        <translation>&amp;Ja, im Klartext</translation>
    </message>
    <message>
        <source>Choose the exported key</source>
        <translation>Exportierten Schlüssel auswählen</translation>
    </message>
    <message>
        <source>Exported keys (*.xml)</source>
        <translation>Exportierte Schlüssel (*.xml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Rules for &amp;many certificates (many-to-one)</source>
        <translation>Regeln für &amp;viele Zertifikate (n:1)</translation>
    </message>
    <message>
        <source>In p&amp;lain text</source>
        <translation>Im K&amp;lartext</translation>
    </message>
    <message>
        <source>Users, one-to-one</source>
        <translation>Benutzer, 1:1</translation>
    </message>
    <message>
        <source>Rules, many-to-one</source>
        <translation>Regeln, n:1</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On, one-to-one and many-to-one</source>
        <translation>An, 1:1 und n:1</translation>
    </message>
    <message>
        <source>On, one-to-one only</source>
        <translation>An, nur 1:1</translation>
    </message>
    <message>
        <source>On, many-to-one only</source>
        <translation>An, nur n:1</translation>
    </message>
    <message>
        <source>On, but neither kind of mapping</source>
        <translation>An, aber keine Art der Zuordnung</translation>
    </message>
    <message>
        <source>Stays as it is.</source>
        <translation>Bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Written for this site only.</source>
        <translation>Wird nur für diese Website geschrieben.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::MappingsPanel</name>
    <message>
        <source>Certificates (*.crt *.cer *.pem *.der *.p7b *.p7c *.pfx *.p12);;All files (*)</source>
        <translation>Zertifikate (*.crt *.cer *.pem *.der *.p7b *.p7c *.pfx *.p12);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>This certificate is mapped already, to %1.</source>
        <translation>Dieses Zertifikat ist schon zugeordnet, zu %1.</translation>
    </message>
    <message>
        <source>IIS allows each certificate once per site. Change the account in its row instead.</source>
        <translation>IIS erlaubt jedes Zertifikat einmal je Website. Ändern Sie stattdessen das Konto in seiner Zeile.</translation>
    </message>
    <message>
        <source>The certificate of %1 will be replaced.</source>
        <translation>Das Zertifikat von %1 wird ersetzt.</translation>
    </message>
    <message>
        <source>The person signs in with the new one once the changes are saved.</source>
        <translation>Die Person meldet sich mit dem neuen an, sobald die Änderungen gespeichert sind.</translation>
    </message>
    <message>
        <source>Choose certificates</source>
        <translation>Zertifikate auswählen</translation>
    </message>
    <message>
        <source>Choose the new certificate</source>
        <translation>Das neue Zertifikat auswählen</translation>
    </message>
    <message>
        <source>IIS allows each certificate once per site.</source>
        <translation>IIS erlaubt jedes Zertifikat einmal je Website.</translation>
    </message>
    <message>
        <source>Close this note</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen…</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>&amp;Dateien auswählen…</translation>
    </message>
    <message>
        <source>&amp;Paste text…</source>
        <translation>&amp;Text einfügen…</translation>
    </message>
    <message>
        <source>Re&amp;place certificate…</source>
        <translation>Zertif&amp;ikat ersetzen…</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>A&amp;usschalten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Ent&amp;fernen</translation>
    </message>
    <message>
        <source>Search account, name, issuer, thumbprint</source>
        <translation>Konto, Name, Aussteller, Abdruck</translation>
    </message>
    <message>
        <source>Search mappings</source>
        <translation>Zuordnungen durchsuchen</translation>
    </message>
    <message>
        <source>Reading certificates … %1 of %2</source>
        <translation>Lese Zertifikate … %1 von %2</translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>Einscha&amp;lten</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>no mappings</source>
        <translation>keine Zuordnungen</translation>
    </message>
    <message>
        <source>one mapping</source>
        <translation>eine Zuordnung</translation>
    </message>
    <message>
        <source>%1 mappings</source>
        <translation>%1 Zuordnungen</translation>
    </message>
    <message>
        <source>%1 shown</source>
        <translation>%1 angezeigt</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Nothing fits the search</source>
        <translation>Nichts passt zur Suche</translation>
    </message>
    <message>
        <source>Change the search or the filter to see the other mappings.</source>
        <translation>Ändern Sie die Suche oder den Filter, um die anderen Zuordnungen zu sehen.</translation>
    </message>
    <message>
        <source>No mappings yet</source>
        <translation>Noch keine Zuordnungen</translation>
    </message>
    <message>
        <source>Drop the certificates of the people here</source>
        <translation>Legen Sie die Zertifikate der Personen hier ab</translation>
    </message>
    <message>
        <source>…or paste them, or choose their files with Add. Every usual format is understood: .crt, .cer, .pem, .der, .p7b, .pfx.</source>
        <translation>… oder fügen Sie sie ein, oder wählen Sie ihre Dateien mit „Hinzufügen“. Jedes übliche Format wird verstanden: .crt, .cer, .pem, .der, .p7b, .pfx.</translation>
    </message>
    <message>
        <source>Doma&amp;in for new accounts</source>
        <translation>D&amp;omäne für neue Konten</translation>
    </message>
    <message>
        <source>%1 added, %2 replaced.</source>
        <translation>%1 hinzugefügt, %2 ersetzt.</translation>
    </message>
    <message>
        <source>Reading the mappings of %1 …</source>
        <translation>Lese die Zuordnungen von %1 …</translation>
    </message>
    <message>
        <source>Looking for %1 …</source>
        <translation>Suche nach %1 …</translation>
    </message>
    <message>
        <source>One was there already.</source>
        <translation>Eine war schon da.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were there already.</source>
        <translation>
            <numerusform>%Ln war schon da.</numerusform>
            <numerusform>%Ln waren schon da.</numerusform>
        </translation>
    </message>
    <message>
        <source>One was left out.</source>
        <translation>Eine wurde weggelassen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left out.</source>
        <translation>
            <numerusform>%Ln wurde weggelassen.</numerusform>
            <numerusform>%Ln wurden weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has a mapping of another account: %2.</source>
        <translation>%1 hat eine Zuordnung für ein anderes Konto: %2.</translation>
    </message>
    <message>
        <source>The certificate of the mapping will be replaced.</source>
        <translation>Das Zertifikat der Zuordnung wird ersetzt.</translation>
    </message>
    <message>
        <source>This mapping has that certificate already.</source>
        <translation>Diese Zuordnung hat dieses Zertifikat schon.</translation>
    </message>
    <message>
        <source>No mapping knows them yet. “Renewals” finds them again.</source>
        <translation>Noch kennt sie keine Zuordnung. „Erneuerungen“ findet sie wieder.</translation>
    </message>
    <message>
        <source>%1 replaced.</source>
        <translation>%1 ersetzt.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Es wird gesucht …</translation>
    </message>
    <message>
        <source>Certificates that have not been read yet may fit, too.</source>
        <translation>Auch noch nicht gelesene Zertifikate können passen.</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>Nobody signs in with this certificate. %1</source>
        <translation>Mit diesem Zertifikat meldet sich niemand an. %1</translation>
    </message>
    <message>
        <source>It stands in the table for you to look at: remove it, or choose another one.</source>
        <translation>Es steht in der Tabelle, damit Sie es ansehen können: Entfernen Sie es, oder wählen Sie ein anderes.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::MergeDialog</name>
    <message>
        <source>added the rule %1</source>
        <translation>Regel %1 hinzugefügt</translation>
    </message>
    <message>
        <source>mapped %1 to a certificate</source>
        <translation>%1 einem Zertifikat zugeordnet</translation>
    </message>
    <message>
        <source>removed the rule %1</source>
        <translation>Regel %1 entfernt</translation>
    </message>
    <message>
        <source>removed a mapping of %1</source>
        <translation>eine Zuordnung von %1 entfernt</translation>
    </message>
    <message>
        <source>changed the rule %1</source>
        <translation>Regel %1 geändert</translation>
    </message>
    <message>
        <source>changed a mapping of %1</source>
        <translation>eine Zuordnung von %1 geändert</translation>
    </message>
    <message>
        <source>Both changed the mapping of %1.</source>
        <translation>Beide haben die Zuordnung von %1 geändert.</translation>
    </message>
    <message>
        <source>You changed the mapping of %1, they removed it.</source>
        <translation>Sie haben die Zuordnung von %1 geändert, die andere Seite hat sie entfernt.</translation>
    </message>
    <message>
        <source>You remove the mapping of %1, they changed it.</source>
        <translation>Sie entfernen die Zuordnung von %1, die andere Seite hat sie geändert.</translation>
    </message>
    <message>
        <source>You map a certificate to %1, they have mapped the same one to %2.</source>
        <translation>Sie ordnen ein Zertifikat %1 zu, die andere Seite hat dasselbe %2 zugeordnet.</translation>
    </message>
    <message>
        <source>Both changed the rule %1.</source>
        <translation>Beide haben die Regel %1 geändert.</translation>
    </message>
    <message>
        <source>Both changed which rules there are or their order.</source>
        <translation>Beide haben geändert, welche Regeln es gibt oder in welcher Reihenfolge sie stehen.</translation>
    </message>
    <message>
        <source>The file was changed meanwhile</source>
        <translation>Die Datei wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>Somebody else has changed the file</source>
        <translation>Jemand anderes hat die Datei geändert</translation>
    </message>
    <message>
        <source>Your changes and theirs do not touch. Both will be kept; you can look at the result before it is saved.</source>
        <translation>Ihre Änderungen und die der anderen Seite berühren sich nicht. Beide bleiben erhalten; Sie können das Ergebnis ansehen, bevor es gespeichert wird.</translation>
    </message>
    <message>
        <source>What does not touch is merged. Where you both changed the same thing, say whose version counts.</source>
        <translation>Was sich nicht berührt, wird zusammengeführt. Wo beide dasselbe geändert haben, legen Sie fest, wessen Fassung gilt.</translation>
    </message>
    <message>
        <source>They</source>
        <translation>Die andere Seite</translation>
    </message>
    <message>
        <source>changed nothing about the mappings of this site</source>
        <translation>hat an den Zuordnungen dieser Website nichts geändert</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… und %Ln weitere</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Certificate of %1</source>
        <translation>Zertifikat von %1</translation>
    </message>
    <message>
        <source>Their version</source>
        <translation>Fassung der anderen Seite</translation>
    </message>
    <message>
        <source>My version</source>
        <translation>Meine Fassung</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>someone without an account</source>
        <translation>jemandem ohne Konto</translation>
    </message>
    <message>
        <source>account %1 instead of %2</source>
        <translation>Konto %1 statt %2</translation>
    </message>
    <message>
        <source>switched on</source>
        <translation>eingeschaltet</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>another password</source>
        <translation>anderes Kennwort</translation>
    </message>
    <message>
        <source>another certificate</source>
        <translation>anderes Zertifikat</translation>
    </message>
    <message>
        <source>another certificate, of %1</source>
        <translation>anderes Zertifikat, von %1</translation>
    </message>
    <message>
        <source>name %1 instead of %2</source>
        <translation>Name %1 statt %2</translation>
    </message>
    <message>
        <source>another description</source>
        <translation>andere Beschreibung</translation>
    </message>
    <message>
        <source>lets people in</source>
        <translation>lässt ein</translation>
    </message>
    <message>
        <source>turns people away</source>
        <translation>weist ab</translation>
    </message>
    <message>
        <source>other conditions</source>
        <translation>andere Bedingungen</translation>
    </message>
    <message>
        <source>changed the rule %1: %2</source>
        <translation>Regel %1 geändert: %2</translation>
    </message>
    <message>
        <source>changed a mapping of %1: %2</source>
        <translation>eine Zuordnung von %1 geändert: %2</translation>
    </message>
    <message>
        <source>Theirs: mapped to %1</source>
        <translation>Fassung der anderen Seite: zugeordnet zu %1</translation>
    </message>
    <message>
        <source>Theirs: it is removed</source>
        <translation>Fassung der anderen Seite: entfernt</translation>
    </message>
    <message>
        <source>Theirs: %1</source>
        <translation>Fassung der anderen Seite: %1</translation>
    </message>
    <message>
        <source>Mine: mapped to %1</source>
        <translation>Meine Fassung: zugeordnet zu %1</translation>
    </message>
    <message>
        <source>Mine: it is removed</source>
        <translation>Meine Fassung: entfernt</translation>
    </message>
    <message>
        <source>Mine: %1</source>
        <translation>Meine Fassung: %1</translation>
    </message>
    <message>
        <source>You both changed the mapping of %1, but different things about it. All changes will be kept; you can look at the result before it is saved.</source>
        <translation>Beide haben die Zuordnung von %1 geändert, aber Verschiedenes an ihr. Alle Änderungen bleiben erhalten; das Ergebnis können Sie ansehen, bevor es gespeichert wird.</translation>
    </message>
    <message numerus="yes">
        <source>You both changed %Ln of the mappings, but different things about them. All changes will be kept; you can look at the result before it is saved.</source>
        <translation>
            <numerusform>Beide haben %Ln der Zuordnungen geändert, aber Verschiedenes an ihr. Alle Änderungen bleiben erhalten; das Ergebnis können Sie ansehen, bevor es gespeichert wird.</numerusform>
            <numerusform>Beide haben %Ln der Zuordnungen geändert, aber Verschiedenes an ihnen. Alle Änderungen bleiben erhalten; das Ergebnis können Sie ansehen, bevor es gespeichert wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>changed the order of the rules</source>
        <translation>die Reihenfolge der Regeln geändert</translation>
    </message>
    <message>
        <source>&amp;Theirs everywhere</source>
        <translation>Überall &amp;deren Fassung</translation>
    </message>
    <message>
        <source>M&amp;ine everywhere</source>
        <translation>Überall &amp;meine Fassung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) still to answer.</source>
        <translation>
            <numerusform>Noch %Ln Frage zu beantworten.</numerusform>
            <numerusform>Noch %Ln Fragen zu beantworten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::MessageDialog</name>
    <message>
        <source>Client Certificate Wizard</source>
        <translation>Client-Zertifikat-Assistent</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Nothing on this computer opens %1.</source>
        <translation>Nichts auf diesem Computer öffnet %1.</translation>
    </message>
    <message>
        <source>The desktop has named no program for it.</source>
        <translation>Der Desktop hat kein Programm dafür genannt.</translation>
    </message>
    <message>
        <source>Open it by hand; the text above can be copied.</source>
        <translation>Öffnen Sie es von Hand; der Text oben lässt sich kopieren.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::NewPasswordField</name>
    <message>
        <source>Make one</source>
        <translation>Erzeugen lassen</translation>
    </message>
    <message>
        <source>Strength: %1</source>
        <translation>Stärke: %1</translation>
    </message>
    <message>
        <source>Type one, or let the program make one.</source>
        <translation>Selbst eingeben oder vom Programm erzeugen lassen.</translation>
    </message>
    <message>
        <source>Made by the program. Write it down now, or keep it in a password manager: it is shown nowhere else.</source>
        <translation>Vom Programm gemacht. Schreiben Sie es jetzt auf, oder legen Sie es in einen Kennwortspeicher: Es wird sonst nirgends gezeigt.</translation>
    </message>
    <message>
        <source>Repeat it</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Type it once more, so that a slip of the fingers is noticed.</source>
        <translation>Tippen Sie sie noch einmal, damit ein Vertippen auffällt.</translation>
    </message>
    <message>
        <source>The two differ. Type the same one twice.</source>
        <translation>Die beiden sind verschieden. Tippen Sie zweimal dasselbe.</translation>
    </message>
    <message>
        <source>This passphrase is weak.</source>
        <translation>Diese Passphrase ist schwach.</translation>
    </message>
    <message>
        <source>Whoever gets hold of the folder guesses it in a short time, and can then issue certificates that every one of your servers lets in.</source>
        <translation>Wer an den Ordner kommt, errät sie in kurzer Zeit und kann dann Zertifikate ausstellen, die jeder Ihrer Server einlässt.</translation>
    </message>
    <message>
        <source>Take a longer one, or let the program make one.</source>
        <translation>Nehmen Sie eine längere, oder lassen Sie das Programm eine erzeugen.</translation>
    </message>
    <message>
        <source>Choose &amp;another</source>
        <translation>&amp;Andere wählen</translation>
    </message>
    <message>
        <source>&amp;Use it all the same</source>
        <translation>&amp;Trotzdem verwenden</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::NowAfter</name>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::PassphraseDialog</name>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>The authority’s key is encrypted anew. Copies of the folder that were made before still open with the old passphrase.</source>
        <translation>Der Schlüssel der Zertifizierungsstelle wird neu verschlüsselt. Kopien des Ordners, die vorher gemacht wurden, öffnen sich weiter mit der alten Passphrase.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>&amp;Present passphrase</source>
        <translation>Bis&amp;herige Passphrase</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>&amp;Neue Passphrase</translation>
    </message>
    <message>
        <source>Give the passphrase that it has now.</source>
        <translation>Geben Sie die Passphrase ein, die er jetzt hat.</translation>
    </message>
    <message>
        <source>The key is never kept without one.</source>
        <translation>Der Schlüssel wird nie ohne eine aufbewahrt.</translation>
    </message>
    <message>
        <source>That is not the passphrase that it has now. Capitals count.</source>
        <translation>Das ist nicht die jetzige Passphrase. Groß- und Kleinschreibung zählt.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::PasswordField</name>
    <message>
        <source>Caps lock is on.</source>
        <translation>Die Feststelltaste ist an.</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Kennwort zeigen</translation>
    </message>
    <message>
        <source>Hide the password</source>
        <translation>Kennwort verbergen</translation>
    </message>
    <message>
        <source>All letters are capitals: is caps lock on?</source>
        <translation>Alle Buchstaben sind groß: Ist die Feststelltaste an?</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::PasteDialog</name>
    <message>
        <source>Paste certificates</source>
        <translation>Zertifikate einfügen</translation>
    </message>
    <message>
        <source>Paste one or more certificates</source>
        <translation>Fügen Sie ein oder mehrere Zertifikate ein</translation>
    </message>
    <message>
        <source>With or without the BEGIN and END lines, with or without line breaks.</source>
        <translation>Mit oder ohne BEGIN- und END-Zeilen, mit oder ohne Umbrüche.</translation>
    </message>
    <message>
        <source>Certificates as text</source>
        <translation>Zertifikate als Text</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation>Noch nichts.</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>One certificate: %1</source>
        <translation>Ein Zertifikat: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln certificates: %1</source>
        <translation>
            <numerusform>%Ln Zertifikat: %1</numerusform>
            <numerusform>%Ln Zertifikate: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody signs in with it. %1</source>
        <translation>Damit meldet sich niemand an. %1</translation>
    </message>
    <message numerus="yes">
        <source>With %Ln of them nobody signs in.</source>
        <translation>
            <numerusform>Mit einem davon meldet sich niemand an.</numerusform>
            <numerusform>Mit %Ln davon meldet sich niemand an.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::PfxDialog</name>
    <message>
        <source>Make a PFX</source>
        <translation>Eine PFX erstellen</translation>
    </message>
    <message>
        <source>One file with the certificate, its key and its chain: what Windows imports. Whether they belong together is checked.</source>
        <translation>Eine Datei mit dem Zertifikat, seinem Schlüssel und seiner Kette: das, was Windows importiert. Es wird geprüft, ob sie zusammengehören.</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Zertifikat</translation>
    </message>
    <message>
        <source>The certificate</source>
        <translation>Das Zertifikat</translation>
    </message>
    <message>
        <source>Any form; the key may be in the same file.</source>
        <translation>In beliebiger Form; der Schlüssel darf in derselben Datei stehen.</translation>
    </message>
    <message>
        <source>&amp;Key, when it is in another file</source>
        <translation>&amp;Schlüssel, wenn er in einer anderen Datei liegt</translation>
    </message>
    <message>
        <source>The key</source>
        <translation>Der Schlüssel</translation>
    </message>
    <message>
        <source>Certificates &amp;above it, when they are in another file</source>
        <translation>&amp;Übergeordnete Zertifikate, wenn sie in einer anderen Datei stehen</translation>
    </message>
    <message>
        <source>The chain</source>
        <translation>Die Kette</translation>
    </message>
    <message>
        <source>It is &amp;for</source>
        <translation>Es ist &amp;für</translation>
    </message>
    <message>
        <source>Password of the PFX</source>
        <translation>Kennwort des PFX</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>&amp;Write it to</source>
        <translation>S&amp;chreiben nach</translation>
    </message>
    <message>
        <source>The PFX</source>
        <translation>Die PFX</translation>
    </message>
    <message>
        <source>Make PFX</source>
        <translation>PFX erstellen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Datei auswählen: %1</translation>
    </message>
    <message>
        <source>PFX files (*.pfx *.p12)</source>
        <translation>PFX-Dateien (*.pfx *.p12)</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Wählen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Say where it goes.</source>
        <translation>Geben Sie an, wohin es geschrieben wird.</translation>
    </message>
    <message>
        <source>A key is never written without one.</source>
        <translation>Ein Schlüssel wird nie ohne Kennwort geschrieben.</translation>
    </message>
    <message>
        <source>A name alone: beside the certificate.</source>
        <translation>Nur ein Name: neben dem Zertifikat.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ProbeResults</name>
    <message>
        <source>What the server shows</source>
        <translation>Was der Server zeigt</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>TLS</source>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Certificate asked for</source>
        <translation>Nach Zertifikat gefragt</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Go to step %1: %2</source>
        <translation>Zu Schritt %1: %2</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ProbeWindow</name>
    <message>
        <source>Probe a live site</source>
        <translation>Eine laufende Website prüfen</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Aus&amp;wählen…</translation>
    </message>
    <message>
        <source>Choose a client certificate</source>
        <translation>Ein Clientzertifikat auswählen</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>A&amp;uswählen…</translation>
    </message>
    <message>
        <source>Choose an authority to trust</source>
        <translation>Eine Zertifizierungsstelle auswählen, der vertraut wird</translation>
    </message>
    <message>
        <source>&amp;Client certificate</source>
        <translation>&amp;Clientzertifikat</translation>
    </message>
    <message>
        <source>&amp;Trust for the server</source>
        <translation>Für den Server &amp;vertrauen</translation>
    </message>
    <message>
        <source>What does a visitor really meet?</source>
        <translation>Was erlebt ein Besucher wirklich?</translation>
    </message>
    <message>
        <source>Connects several times with one thing changed each time, and compares the answers. Reads only; an upload of 100 KB is sent where the page opens. A proxy of this computer is not used.</source>
        <translation>Verbindet sich mehrmals, jedes Mal mit einer anderen Änderung, und vergleicht die Antworten. Liest nur; wo die Seite sich öffnet, wird ein Upload von 100 KB gesendet. Ein Proxy dieses Computers wird nicht verwendet.</translation>
    </message>
    <message>
        <source>The probe is running</source>
        <translation>Die Prüfung läuft</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>only %1</source>
        <comment>name of an authority</comment>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>A client certificate with its key</source>
        <translation>Ein Clientzertifikat mit seinem Schlüssel</translation>
    </message>
    <message>
        <source>Certificates with keys (*.pfx *.p12 *.pem)</source>
        <translation>Zertifikate mit Schlüsseln (*.pfx *.p12 *.pem)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The authority’s certificate</source>
        <translation>Das Zertifikat der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.cer *.pem *.der *.p7b *.p7c)</source>
        <translation>Zertifikate (*.crt *.cer *.pem *.der *.p7b *.p7c)</translation>
    </message>
    <message>
        <source>Type an address that begins with https://, or a name and a port.</source>
        <translation>Geben Sie eine Adresse ein, die mit https:// beginnt, oder einen Namen und einen Port.</translation>
    </message>
    <message>
        <source>Looking for the server</source>
        <translation>Suche den Server</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>What had come until then is listed; there is no verdict.</source>
        <translation>Was bis dahin kam, ist aufgelistet; ein Urteil gibt es nicht.</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Probe</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>as this computer does</source>
        <translation>wie dieser Computer</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ProofModel</name>
    <message>
        <source>Visitor</source>
        <translation>Besucher</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Got</source>
        <translation>Bekommen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ProofPage</name>
    <message>
        <source>&amp;Undo the changes…</source>
        <translation>Änderungen rückgängig &amp;machen…</translation>
    </message>
    <message>
        <source>Set up &amp;another site</source>
        <translation>&amp;Weitere Website einrichten</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>Bericht &amp;speichern…</translation>
    </message>
    <message>
        <source>What was taken as given</source>
        <translation>Was als gegeben angenommen wurde</translation>
    </message>
    <message>
        <source>Still to do on the server</source>
        <translation>Noch auf dem Server zu tun</translation>
    </message>
    <message>
        <source>The five steps, read again from the file</source>
        <translation>Die fünf Schritte, neu aus der Datei gelesen</translation>
    </message>
    <message>
        <source>Visitors of every kind are trying to get in…</source>
        <translation>Besucher aller Art versuchen hereinzukommen…</translation>
    </message>
    <message>
        <source>Progress of the rehearsal</source>
        <translation>Fortschritt des Probelaufs</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>Try it yourself</source>
        <translation>Probieren Sie es selbst</translation>
    </message>
    <message>
        <source>With your own browser and a user’s PFX, on this computer.</source>
        <translation>Mit Ihrem eigenen Browser und dem PFX eines Benutzers, auf diesem Computer.</translation>
    </message>
    <message>
        <source>&amp;Open the rehearsal…</source>
        <translation>Probelauf ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>The live site</source>
        <translation>Die laufende Website</translation>
    </message>
    <message>
        <source>Add&amp;ress of the site</source>
        <translation>Ad&amp;resse der Website</translation>
    </message>
    <message>
        <source>When the items for the server are done.</source>
        <translation>Wenn die Punkte für den Server erledigt sind.</translation>
    </message>
    <message>
        <source>&amp;Probe…</source>
        <translation>&amp;Prüfen…</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Rückgängig gemacht</translation>
    </message>
    <message>
        <source>The file is as it was before. Your choices are kept.</source>
        <translation>Die Datei ist, wie sie vorher war. Ihre Auswahl ist erhalten.</translation>
    </message>
    <message>
        <source>Trying it out</source>
        <translation>Das Ausprobieren</translation>
    </message>
    <message>
        <source>A rehearsal of the site runs on this computer with the configuration just written, and visitors with and without certificates come over real TLS.</source>
        <translation>Ein Probelauf der Website läuft auf diesem Computer mit der eben geschriebenen Konfiguration, und Besucher mit und ohne Zertifikat kommen über echtes TLS.</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) remain to be done on the server.</source>
        <translation>
            <numerusform>%n Punkt bleibt auf dem Server zu erledigen.</numerusform>
            <numerusform>%n Punkte bleiben auf dem Server zu erledigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is set up in its file</source>
        <translation>%1 ist in ihrer Datei eingerichtet</translation>
    </message>
    <message>
        <source>Nothing to do in this file</source>
        <translation>In dieser Datei nichts zu tun</translation>
    </message>
    <message>
        <source>It has not been tried out.</source>
        <translation>Es wurde nicht ausprobiert.</translation>
    </message>
    <message>
        <source>Rehearsed on this computer with the configuration just written: real TLS, real certificates, the decisions IIS documents.</source>
        <translation>Auf diesem Computer mit der eben geschriebenen Konfiguration geprobt: echtes TLS, echte Zertifikate, die Entscheidungen, die IIS dokumentiert.</translation>
    </message>
    <message>
        <source>Rehearsed on this computer with the configuration as it is, which says already what was chosen: real TLS, real certificates, the decisions IIS documents.</source>
        <translation>Auf diesem Computer mit der Konfiguration geprobt, wie sie ist und die schon sagt, was gewählt wurde: echtes TLS, echte Zertifikate, die Entscheidungen, die IIS dokumentiert.</translation>
    </message>
    <message>
        <source>The rehearsal was stopped.</source>
        <translation>Der Probelauf wurde angehalten.</translation>
    </message>
    <message>
        <source>Try it out again</source>
        <translation>Noch einmal ausprobieren</translation>
    </message>
    <message>
        <source>An authority is not known to this rehearsal.</source>
        <translation>Eine Zertifizierungsstelle ist diesem Probelauf nicht bekannt.</translation>
    </message>
    <message>
        <source>Whether its certificates are trusted cannot be told. On the server it belongs to Local Computer, Trusted Root; here its certificate file is enough.</source>
        <translation>Ob ihren Zertifikaten vertraut wird, lässt sich nicht sagen. Auf dem Server gehört sie nach Lokaler Computer, Vertrauenswürdige Stammzertifizierungsstellen; hier genügt ihre Zertifikatdatei.</translation>
    </message>
    <message>
        <source>Add the authority’s certificate…</source>
        <translation>Das Zertifikat der Zertifizierungsstelle hinzufügen…</translation>
    </message>
    <message>
        <source>The rehearsal went on without it.</source>
        <translation>Der Probelauf ging ohne sie weiter.</translation>
    </message>
    <message>
        <source>The file says already what was chosen; it was not written.</source>
        <translation>Die Datei sagt schon, was gewählt wurde; sie wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>number and name of a step</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>The authority’s certificate</source>
        <translation>Das Zertifikat der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.cer *.pem *.der *.p7b *.p7c)</source>
        <translation>Zertifikate (*.crt *.cer *.pem *.der *.p7b *.p7c)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Put the file back as it was?</source>
        <translation>Die Datei wieder herstellen, wie sie war?</translation>
    </message>
    <message>
        <source>The backup that was made before the write takes its place. That works only while nobody has changed the file since; otherwise nothing happens.</source>
        <translation>Die Sicherung, die vor dem Schreiben angelegt wurde, tritt an ihre Stelle. Das geht nur, solange niemand die Datei seither geändert hat; sonst geschieht nichts.</translation>
    </message>
    <message>
        <source>&amp;Keep the changes</source>
        <translation>Änderungen &amp;behalten</translation>
    </message>
    <message>
        <source>&amp;Undo them</source>
        <translation>&amp;Rückgängig machen</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Abschließen</translation>
    </message>
    <message>
        <source>Open the report</source>
        <translation>Bericht öffnen</translation>
    </message>
    <message>
        <source>Try it out a&amp;gain</source>
        <translation>&amp;Erneut ausprobieren</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>Der Bericht ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ProofTable</name>
    <message>
        <source>Who got what</source>
        <translation>Wer was bekam</translation>
    </message>
    <message>
        <source>Why: %1</source>
        <comment>who came</comment>
        <translation>Warum: %1</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::Rail</name>
    <message>
        <source>will be changed</source>
        <translation>wird geändert</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>to do on the server</source>
        <translation>auf dem Server zu tun</translation>
    </message>
    <message>
        <source>needs your attention</source>
        <translation>braucht Ihre Aufmerksamkeit</translation>
    </message>
    <message>
        <source>left as it is</source>
        <translation>bleibt, wie es ist</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Five steps</source>
        <translation>Fünf Schritte</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Abschluss</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Client Certificate Wizard</source>
        <translation>Client-Zertifikat-Assistent</translation>
    </message>
    <message>
        <source>for IIS web sites</source>
        <translation>für IIS-Websites</translation>
    </message>
    <message>
        <source>installed</source>
        <translation>installiert</translation>
    </message>
    <message>
        <source>%1:%2, first handshake</source>
        <comment>address and port of a binding</comment>
        <translation>%1:%2, erster Handshake</translation>
    </message>
    <message>
        <source>%1:%2</source>
        <comment>address and port of a binding</comment>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>accepts a certificate</source>
        <translation>nimmt ein Zertifikat an</translation>
    </message>
    <message>
        <source>will accept a certificate</source>
        <translation>wird ein Zertifikat annehmen</translation>
    </message>
    <message>
        <source>requires a certificate</source>
        <translation>verlangt ein Zertifikat</translation>
    </message>
    <message>
        <source>will require a certificate</source>
        <translation>wird ein Zertifikat verlangen</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on, will be switched off</source>
        <translation>an, wird ausgeschaltet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s) to map</source>
        <translation>
            <numerusform>%Ln Benutzer zuzuordnen</numerusform>
            <numerusform>%Ln Benutzer zuzuordnen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s)</source>
        <translation>
            <numerusform>%Ln Benutzer</numerusform>
            <numerusform>%Ln Benutzer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln user(s), will be switched on</source>
        <translation>
            <numerusform>%Ln Benutzer, wird eingeschaltet</numerusform>
            <numerusform>%Ln Benutzer, wird eingeschaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>will be switched on</source>
        <translation>wird eingeschaltet</translation>
    </message>
    <message>
        <source>server</source>
        <translation>Server</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n Client</numerusform>
            <numerusform>%n Clients</numerusform>
        </translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>not fully proven</source>
        <translation>nicht ganz bewiesen</translation>
    </message>
    <message>
        <source>one cannot be read</source>
        <translation>eines ist nicht lesbar</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::RailItem</name>
    <message>
        <source>current page</source>
        <translation>aktuelle Seite</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ReasonList</name>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Close this hole too</source>
        <translation>Dieses Loch auch schließen</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und eine weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more of this kind:</source>
        <translation>
            <numerusform>Noch eine dieser Art:</numerusform>
            <numerusform>Noch %n dieser Art:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::RecentFile</name>
    <message>
        <source>Open %1 in %2</source>
        <translation>%1 in %2 öffnen</translation>
    </message>
    <message>
        <source>changed %1</source>
        <comment>when a file was changed last</comment>
        <translation>geändert %1</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::RehearsalMaterial</name>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>Add an &amp;authority…</source>
        <translation>&amp;Zertifizierungsstelle hinzufügen…</translation>
    </message>
    <message>
        <source>Add a lis&amp;t…</source>
        <translation>Sperr&amp;liste hinzufügen…</translation>
    </message>
    <message>
        <source>Forget the revocation lists</source>
        <translation>Die Sperrlisten vergessen</translation>
    </message>
    <message>
        <source>Trusted authorities</source>
        <translation>Vertraute Stellen</translation>
    </message>
    <message>
        <source>Revocation lists</source>
        <translation>Sperrlisten</translation>
    </message>
    <message>
        <source>none yet: every certificate gets 403.16</source>
        <translation>noch keine: Jedes Zertifikat bekommt 403.16</translation>
    </message>
    <message>
        <source>The authority’s certificate</source>
        <translation>Das Zertifikat der Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.cer *.pem *.der *.p7b *.p7c)</source>
        <translation>Zertifikate (*.crt *.cer *.pem *.der *.p7b *.p7c)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A list of revoked certificates</source>
        <translation>Eine Sperrliste</translation>
    </message>
    <message>
        <source>Revocation lists (*.crl *.pem *.der)</source>
        <translation>Sperrlisten (*.crl *.pem *.der)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n revoked</source>
        <comment>issuer of a revocation list, how many</comment>
        <translation>
            <numerusform>%1: %n gesperrt</numerusform>
            <numerusform>%1: %n gesperrt</numerusform>
        </translation>
    </message>
    <message>
        <source>none: nobody counts as revoked</source>
        <translation>keine: Niemand gilt als gesperrt</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::RehearsalWindow</name>
    <message>
        <source>Rehearsal – %1</source>
        <comment>name of a site</comment>
        <translation>Probelauf – %1</translation>
    </message>
    <message>
        <source>Rehearsal of %1</source>
        <translation>Probelauf von %1</translation>
    </message>
    <message>
        <source>Open the address in a browser, with a certificate and without. The page says who you would be signed in as, or what IIS would answer; every attempt appears below.</source>
        <translation>Öffnen Sie die Adresse in einem Browser, mit einem Zertifikat und ohne. Die Seite sagt, als wer Sie angemeldet würden oder was IIS antworten würde; jeder Versuch erscheint unten.</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;How IIS decides</source>
        <translation>&amp;Wie IIS entscheidet</translation>
    </message>
    <message>
        <source>any free</source>
        <translation>beliebiger freier</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Copy the address</source>
        <translation>Adresse &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Open in a browser</source>
        <translation>Im Browser ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Let other computers &amp;reach it, too</source>
        <translation>Auch &amp;anderen Computern Zugang geben</translation>
    </message>
    <message>
        <source>Without it, only this computer can.</source>
        <translation>Sonst hat nur dieser Computer Zugang.</translation>
    </message>
    <message>
        <source>There is nothing to rehearse yet.</source>
        <translation>Es gibt noch nichts zu proben.</translation>
    </message>
    <message>
        <source>The choices are not complete at the moment; the rehearsal goes on with what it had.</source>
        <translation>Die Auswahl ist im Moment nicht vollständig; der Probelauf geht mit dem weiter, was er hatte.</translation>
    </message>
    <message>
        <source>The choices are not complete: the review page says what is missing.</source>
        <translation>Die Auswahl ist nicht vollständig: Die Übersichtsseite sagt, was fehlt.</translation>
    </message>
    <message>
        <source>Take any free port</source>
        <translation>Einen beliebigen freien Port nehmen</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>preparing…</source>
        <translation>wird vorbereitet…</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>The site’s own certificate is not at hand; a stand-in for localhost answers, which browsers warn about.</source>
        <translation>Das eigene Zertifikat der Website ist nicht zur Hand; ein Ersatz für localhost antwortet, vor dem Browser warnen.</translation>
    </message>
    <message>
        <source>The site’s certificate is not made for localhost, so browsers warn before they go on.</source>
        <translation>Das Zertifikat der Website ist nicht für localhost gemacht, daher warnen Browser, bevor sie weitermachen.</translation>
    </message>
    <message>
        <source>Other computers can reach this rehearsal.</source>
        <translation>Andere Computer können diesen Probelauf erreichen.</translation>
    </message>
    <message>
        <source>The site has no HTTPS binding, so nobody reaches it like this yet: add one in step 2.</source>
        <translation>Die Website hat keine HTTPS-Bindung, also erreicht sie so noch niemand: Fügen Sie in Schritt 2 eine hinzu.</translation>
    </message>
    <message>
        <source>Brought up to date at %1.</source>
        <translation>Um %1 auf den neuesten Stand gebracht.</translation>
    </message>
    <message>
        <source>The Windows feature for certificate mapping is not in this file.</source>
        <translation>Das Windows-Feature für die Zertifikatzuordnung fehlt in dieser Datei.</translation>
    </message>
    <message>
        <source>Without it IIS signs nobody in by a certificate, and so does this rehearsal.</source>
        <translation>Ohne es meldet der IIS niemanden über ein Zertifikat an, und diese Probe auch nicht.</translation>
    </message>
    <message>
        <source>Do as if it were installed</source>
        <translation>So tun, als wäre es installiert</translation>
    </message>
    <message>
        <source>The Windows feature of step 1 counts as installed.</source>
        <translation>Das Windows-Feature aus Schritt 1 zählt als installiert.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::RenewDialog</name>
    <message numerus="yes">
        <source>Renew %n certificates</source>
        <translation>
            <numerusform>%n Zertifikat erneuern</numerusform>
            <numerusform>%n Zertifikate erneuern</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew</source>
        <translation>Erneuern</translation>
    </message>
    <message>
        <source>For the same &amp;keys, which their owners keep</source>
        <translation>Für dieselben &amp;Schlüssel, die ihre Besitzer behalten</translation>
    </message>
    <message>
        <source>&amp;Valid for days</source>
        <translation>&amp;Gültig für Tage</translation>
    </message>
    <message numerus="yes">
        <source>The successors say the same as %1. The %n old ones stay valid until they end, so that there is time to map the new ones.</source>
        <translation>
            <numerusform>Im Nachfolger steht dasselbe wie in %1. Das alte bleibt gültig, bis es endet, damit Zeit ist, das neue zuzuordnen.</numerusform>
            <numerusform>In den Nachfolgern steht dasselbe wie in %1. Die %n alten bleiben gültig, bis sie enden, damit Zeit ist, die neuen zuzuordnen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n revoked ones are left out: %1.</source>
        <translation>
            <numerusform>%n gesperrtes wird ausgelassen: %1.</numerusform>
            <numerusform>%n gesperrte werden ausgelassen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is to get in again needs a new certificate with a new key: use “Issue…”.</source>
        <translation>Wer wieder hineinkommen soll, braucht ein neues Zertifikat mit einem neuen Schlüssel: „Ausstellen…“.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them have a successor already: %1.</source>
        <translation>
            <numerusform>%n davon hat schon einen Nachfolger: %1.</numerusform>
            <numerusform>%n davon haben schon einen Nachfolger: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Renewed once more, there are two, and all of them are valid until they end.</source>
        <translation>Noch einmal erneuert, gibt es zwei, und alle sind gültig, bis sie enden.</translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;new those once more, too: %n certificates</source>
        <translation>
            <numerusform>Auch dieses &amp;noch einmal erneuern</numerusform>
            <numerusform>Auch diese %n &amp;noch einmal erneuern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n old ones are valid longer than their successors, which end on %1: %2.</source>
        <translation>
            <numerusform>%n altes ist länger gültig als sein Nachfolger, der am %1 endet: %2.</numerusform>
            <numerusform>%n alte sind länger gültig als ihre Nachfolger, die am %1 enden: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Users: &amp;valid for days</source>
        <translation>Benutzer: &amp;Gültig für Tage</translation>
    </message>
    <message>
        <source>&amp;Servers: valid for days</source>
        <translation>Server: Gültig für &amp;Tage</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::RenewalsDialog</name>
    <message>
        <source>Renewals</source>
        <translation>Erneuerungen</translation>
    </message>
    <message>
        <source>Certificates that run out</source>
        <translation>Zertifikate, die ablaufen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>&amp;Within the next days:</source>
        <translation>&amp;Innerhalb der nächsten Tage:</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Folder with the new certificates</source>
        <translation>Ordner mit den neuen Zertifikaten</translation>
    </message>
    <message>
        <source>Reading certificates …</source>
        <translation>Zertifikate werden gelesen …</translation>
    </message>
    <message>
        <source>One certificate</source>
        <translation>Ein Zertifikat</translation>
    </message>
    <message>
        <source>%1 certificates</source>
        <translation>%1 Zertifikate</translation>
    </message>
    <message>
        <source>Replace from a &amp;folder…</source>
        <translation>Aus einem &amp;Ordner ersetzen…</translation>
    </message>
    <message>
        <source>Renew at the &amp;authority…</source>
        <translation>Bei der &amp;Zertifizierungsstelle erneuern…</translation>
    </message>
    <message>
        <source>%1 certificates, of which the first %2 are shown</source>
        <translation>%1 Zertifikate, von denen die ersten %2 gezeigt werden</translation>
    </message>
    <message>
        <source>One more is left out: its successor is mapped already.</source>
        <translation>Eines bleibt weg: Sein Nachfolger ist schon zugeordnet.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more are left out: their successors are mapped already.</source>
        <translation>
            <numerusform>%Ln bleibt weg: Sein Nachfolger ist schon zugeordnet.</numerusform>
            <numerusform>%Ln bleiben weg: Ihre Nachfolger sind schon zugeordnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>A renewed certificate is another certificate for IIS: its mapping has to be replaced.</source>
        <translation>Ein erneuertes Zertifikat ist für IIS ein anderes Zertifikat: Seine Zuordnung muss ersetzt werden.</translation>
    </message>
    <message>
        <source>A renewed certificate is another certificate for IIS: its mapping has to be replaced. Put the new certificates into a folder: each finds its person by UPN, e-mail address or subject, and replaces the certificate of those who are ticked. Or renew these at the authority that issued them.</source>
        <translation>Ein erneuertes Zertifikat ist für den IIS ein anderes: Seine Zuordnung muss ersetzt werden. Legen Sie die neuen Zertifikate in einen Ordner: Jedes findet seine Person über UPN, E-Mail-Adresse oder Antragsteller und ersetzt das der Angehakten. Oder erneuern Sie diese bei der Stelle, die sie ausgestellt hat.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ReplaceDialog</name>
    <message>
        <source>valid until %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>from %1 · %2</source>
        <comment>issuer and thumbprint</comment>
        <translation>ab %1 · %2</translation>
    </message>
    <message>
        <source>New certificate</source>
        <translation>Neues Zertifikat</translation>
    </message>
    <message>
        <source>%1 has a mapping already</source>
        <translation>%1 hat schon eine Zuordnung</translation>
    </message>
    <message>
        <source>The certificate signs in as %1. Shall the new one take its place? The account and its password stay as they are.</source>
        <translation>Das Zertifikat meldet als %1 an. Soll das neue an seine Stelle treten? Das Konto und sein Kennwort bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>&amp;Beide behalten</translation>
    </message>
    <message>
        <source>&amp;Replace the old certificate</source>
        <translation>Altes Zertifikat &amp;ersetzen</translation>
    </message>
    <message>
        <source>Adds a second mapping for the same account. Remove the old one when its card is out of use.</source>
        <translation>Fügt eine zweite Zuordnung für dasselbe Konto hinzu. Entfernen Sie die alte, wenn ihre Karte nicht mehr verwendet wird.</translation>
    </message>
    <message>
        <source>If you keep both, the old one is needed &amp;until</source>
        <translation>Wenn Sie beide behalten, wird die alte gebraucht &amp;bis</translation>
    </message>
    <message>
        <source>The editor reminds you to remove it then.</source>
        <translation>Der Editor erinnert Sie dann daran, sie zu entfernen.</translation>
    </message>
    <message>
        <source>Replace the certificate of this mapping?</source>
        <translation>Das Zertifikat dieser Zuordnung ersetzen?</translation>
    </message>
    <message>
        <source>Replace the certificate of %1?</source>
        <translation>Das Zertifikat von %1 ersetzen?</translation>
    </message>
    <message>
        <source>The password stays as it is.</source>
        <translation>Das Kennwort bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Whoever holds the new one signs in as %1. The account and its password stay as they are.</source>
        <translation>Wer das neue besitzt, meldet sich als %1 an. Konto und Kennwort bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>The certificate names %1; this mapping is for %2.</source>
        <translation>Das Zertifikat nennt %1; diese Zuordnung ist für %2.</translation>
    </message>
    <message>
        <source>Neither the UPN nor the e-mail address nor the subject is the same.</source>
        <translation>Weder UPN noch E-Mail-Adresse noch Antragsteller stimmen überein.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::RequestPage</name>
    <message>
        <source>What it asks for is only a wish: nothing of it is granted but what stands below.</source>
        <translation>Was sie verlangt, ist nur ein Wunsch: Nichts davon wird gewährt außer dem, was unten steht.</translation>
    </message>
    <message>
        <source>Choose a &amp;request…</source>
        <translation>Anfor&amp;derung auswählen…</translation>
    </message>
    <message>
        <source>A person</source>
        <translation>Eine Person</translation>
    </message>
    <message>
        <source>A server</source>
        <translation>Ein Server</translation>
    </message>
    <message>
        <source>&amp;Name to grant</source>
        <translation>Zu gewährender &amp;Name</translation>
    </message>
    <message>
        <source>Grant it &amp;to</source>
        <translation>Zu gewähren &amp;an</translation>
    </message>
    <message>
        <source>Windows a&amp;ccount</source>
        <translation>Windows-&amp;Konto</translation>
    </message>
    <message>
        <source>&amp;E-mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;User principal name</source>
        <translation>Ben&amp;utzerprinzipalname</translation>
    </message>
    <message>
        <source>Certificate request</source>
        <translation>Zertifikatanforderung</translation>
    </message>
    <message>
        <source>Requests (*.csr *.req *.pem *.der);;All files (*)</source>
        <translation>Anforderungen (*.csr *.req *.pem *.der);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Host &amp;names to grant</source>
        <translation>Zu gewährende Host&amp;namen</translation>
    </message>
    <message>
        <source>It asks for %1, with a key of its own (%2). Nothing of that is granted but what stands below.</source>
        <translation>Sie fordert %1 an, mit einem eigenen Schlüssel (%2). Nichts davon wird gewährt außer dem, was unten steht.</translation>
    </message>
    <message>
        <source>Choose a request first.</source>
        <translation>Wählen Sie zuerst eine Anforderung aus.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ReviewDialog</name>
    <message>
        <source>Working out the changes</source>
        <translation>Die Änderungen werden zusammengestellt</translation>
    </message>
    <message>
        <source>Working out the changes …</source>
        <translation>Die Änderungen werden zusammengestellt …</translation>
    </message>
    <message>
        <source>Nothing can be saved</source>
        <translation>Es kann nichts gespeichert werden</translation>
    </message>
    <message>
        <source>Review and save</source>
        <translation>Überprüfen und speichern</translation>
    </message>
    <message>
        <source>Lines of the file that change</source>
        <translation>Zeilen der Datei, die sich ändern</translation>
    </message>
    <message>
        <source>How shall new passwords be written?</source>
        <translation>Wie sollen neue Kennwörter geschrieben werden?</translation>
    </message>
    <message>
        <source>Away from the server they cannot be protected with the server’s own key. Give the key file that was exported with aspnet_regiis, or write them in plain text: everybody who can read the file can read them then.</source>
        <translation>Fern vom Server können sie nicht mit dessen eigenem Schlüssel geschützt werden. Geben Sie die Schlüsseldatei an, die mit aspnet_regiis exportiert wurde, oder schreiben Sie sie im Klartext: Jeder, der die Datei lesen kann, kann sie dann lesen.</translation>
    </message>
    <message>
        <source>&amp;Key file…</source>
        <translation>&amp;Schlüsseldatei…</translation>
    </message>
    <message>
        <source>Write them in &amp;plain text</source>
        <translation>Im &amp;Klartext schreiben</translation>
    </message>
    <message>
        <source>like: new card, ticket 4711</source>
        <translation>etwa: neue Karte, Ticket 4711</translation>
    </message>
    <message>
        <source>&amp;Reason, kept in the journal</source>
        <translation>&amp;Grund, der im Journal aufbewahrt wird</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message numerus="yes">
        <source>… and %Ln more</source>
        <translation>
            <numerusform>… und %Ln weitere</numerusform>
            <numerusform>… und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>One change, and a question about its password</source>
        <translation>Eine Änderung und eine Frage zu ihrem Kennwort</translation>
    </message>
    <message numerus="yes">
        <source>%Ln changes, and a question about passwords</source>
        <translation>
            <numerusform>%Ln Änderung und eine Frage zu Kennwörtern</numerusform>
            <numerusform>%Ln Änderungen und eine Frage zu Kennwörtern</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the exported key</source>
        <translation>Exportierten Schlüssel auswählen</translation>
    </message>
    <message>
        <source>Exported keys (*.xml);;All files (*)</source>
        <translation>Exportierte Schlüssel (*.xml);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>New passwords are written in plain text.</source>
        <translation>Neue Kennwörter werden im Klartext geschrieben.</translation>
    </message>
    <message>
        <source>New passwords are protected with the key from %1.</source>
        <translation>Neue Kennwörter werden mit dem Schlüssel aus %1 geschützt.</translation>
    </message>
    <message>
        <source>&amp;Take me there</source>
        <translation>&amp;Dorthin</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ReviewPage</name>
    <message>
        <source>&amp;Save answers…</source>
        <translation>Antworten &amp;speichern…</translation>
    </message>
    <message>
        <source>As &amp;PowerShell…</source>
        <translation>Als &amp;PowerShell…</translation>
    </message>
    <message>
        <source>&amp;Unified</source>
        <translation>&amp;Untereinander</translation>
    </message>
    <message>
        <source>S&amp;ide by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>What will be changed</source>
        <translation>Was geändert wird</translation>
    </message>
    <message>
        <source>Lines of the file</source>
        <translation>Zeilen der Datei</translation>
    </message>
    <message>
        <source>Do this on the server</source>
        <translation>Auf dem Server zu tun</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Working out the changes …</source>
        <translation>Ermittle die Änderungen …</translation>
    </message>
    <message>
        <source>Nothing is written yet.</source>
        <translation>Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Anwenden</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply %n change(s)</source>
        <translation>
            <numerusform>%n Änderung &amp;anwenden</numerusform>
            <numerusform>%n Änderungen &amp;anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do in this file</source>
        <translation>In dieser Datei nichts zu tun</translation>
    </message>
    <message>
        <source>The file says already what was chosen.</source>
        <translation>Die Datei sagt schon, was gewählt wurde.</translation>
    </message>
    <message>
        <source>It stays byte for byte as it is.</source>
        <translation>Sie bleibt Byte für Byte, wie sie ist.</translation>
    </message>
    <message>
        <source>It stays byte for byte as it is. What a file cannot hold is listed below: do it unless it is done.</source>
        <translation>Sie bleibt Byte für Byte, wie sie ist. Was eine Datei nicht fassen kann, steht unten: Tun Sie es, wenn es noch nicht getan ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), one file, nothing written yet</source>
        <translation>
            <numerusform>%n Änderung, eine Datei, noch nichts geschrieben</numerusform>
            <numerusform>%n Änderungen, eine Datei, noch nichts geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything outside these lines stays as it is, byte for byte. A verified backup is made first; undo brings it back.</source>
        <translation>Alles außerhalb dieser Zeilen bleibt Byte für Byte, wie es ist. Vorher wird eine geprüfte Sicherung angelegt; „Rückgängig“ stellt sie wieder her.</translation>
    </message>
    <message>
        <source>Before the write, the file is kept as %1 in the same folder, and compared with the original. What was changed, when and by whom is noted in %2; passwords never.</source>
        <translation>Vor dem Schreiben wird die Datei als %1 im selben Ordner aufbewahrt und mit dem Original verglichen. Was wann von wem geändert wurde, steht dann in %2; Kennwörter nie.</translation>
    </message>
    <message>
        <source>Not ready yet</source>
        <translation>Noch nicht bereit</translation>
    </message>
    <message>
        <source>Go to step %1: %2</source>
        <translation>Zu Schritt %1: %2</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>A password was asked for and not given, so the changes could not be worked out. Nothing is written.</source>
        <translation>Nach einem Kennwort wurde gefragt, und es wurde nicht angegeben; die Änderungen konnten nicht ermittelt werden. Es ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>Ask again when you have it.</source>
        <translation>Fragen Sie wieder, wenn Sie es haben.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Wieder fragen</translation>
    </message>
    <message>
        <source>The file has changed meanwhile</source>
        <translation>Die Datei hat sich inzwischen geändert</translation>
    </message>
    <message>
        <source>Somebody else has changed it since it was opened, so these changes were worked out from an old state.</source>
        <translation>Jemand anderes hat sie geändert, seit sie geöffnet wurde; diese Änderungen beruhen also auf einem alten Stand.</translation>
    </message>
    <message>
        <source>Reload reads it again and keeps your choices. Nothing is written.</source>
        <translation>„Neu laden“ liest sie noch einmal und behält Ihre Auswahl. Es ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>Reload the file</source>
        <translation>Datei neu laden</translation>
    </message>
    <message>
        <source>The changes could not be worked out</source>
        <translation>Die Änderungen konnten nicht ermittelt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Save answers</source>
        <translation>Antworten speichern</translation>
    </message>
    <message>
        <source>Answers (*.json)</source>
        <translation>Antworten (*.json)</translation>
    </message>
    <message>
        <source>The same as a PowerShell script</source>
        <translation>Dasselbe als PowerShell-Skript</translation>
    </message>
    <message>
        <source>Run it on the server in an elevated 64-bit Windows PowerShell. It makes these changes through IIS itself, does the server’s own part, and asks for passwords while it runs; it contains none. It has not been run by this program: read it first.</source>
        <translation>Führen Sie es auf dem Server in einer 64-Bit-Windows-PowerShell mit erhöhten Rechten aus. Es macht diese Änderungen durch IIS selbst, erledigt den Teil des Servers und fragt beim Laufen nach Kennwörtern; es enthält keine. Dieses Programm hat es nicht ausgeführt: Lesen Sie es zuerst.</translation>
    </message>
    <message>
        <source>Try it first</source>
        <translation>Probieren Sie es zuerst aus</translation>
    </message>
    <message>
        <source>A server on this computer answers as IIS will after these changes: visit it with a browser before anything is written.</source>
        <translation>Ein Server auf diesem Computer antwortet so, wie IIS es nach diesen Änderungen tun wird: Besuchen Sie ihn mit einem Browser, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>&amp;Rehearse…</source>
        <translation>P&amp;robelauf…</translation>
    </message>
    <message>
        <source>&amp;Next: Proof</source>
        <translation>&amp;Weiter: Nachweis</translation>
    </message>
    <message>
        <source>A server on this computer answers as IIS does with the file as it is: visit it with a browser.</source>
        <translation>Ein Server auf diesem Rechner antwortet, wie IIS es mit der Datei tut, so wie sie ist: Besuchen Sie ihn mit einem Browser.</translation>
    </message>
    <message>
        <source>What to know before</source>
        <translation>Was Sie vorher wissen sollten</translation>
    </message>
    <message>
        <source>like: new intranet site, ticket 4711</source>
        <translation>etwa: neue Intranet-Site, Ticket 4711</translation>
    </message>
    <message>
        <source>R&amp;eason, kept in the journal</source>
        <translation>&amp;Grund, steht danach im Journal</translation>
    </message>
    <message numerus="yes">
        <source>And %n more: the pages of the steps show all of them.</source>
        <translation>
            <numerusform>Und eine weitere: Die Seiten der Schritte zeigen alle.</numerusform>
            <numerusform>Und %n weitere: Die Seiten der Schritte zeigen alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>The rules beside the file want one.</source>
        <translation>Die Regeln neben der Datei verlangen einen.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>You may not write into the folder %1.</source>
        <translation>In den Ordner %1 dürfen Sie nicht schreiben.</translation>
    </message>
    <message>
        <source>You may not write the file %1.</source>
        <translation>Die Datei %1 dürfen Sie nicht schreiben.</translation>
    </message>
    <message>
        <source>Applying would fail. Start this program as an administrator, or save the answers and apply them where you may write.</source>
        <translation>Das Anwenden würde fehlschlagen. Starten Sie dieses Programm als Administrator, oder speichern Sie die Antworten und wenden Sie sie dort an, wo Sie schreiben dürfen.</translation>
    </message>
    <message>
        <source>What was given before is not asked for again.</source>
        <translation>Was schon eingegeben wurde, wird nicht noch einmal erfragt.</translation>
    </message>
    <message>
        <source>The answers are saved in %1.</source>
        <translation>Die Antworten sind in %1 gespeichert.</translation>
    </message>
    <message>
        <source>They contain no password. Load them on the first page, or give them to certwizardctl.</source>
        <translation>Sie enthalten kein Kennwort. Laden Sie sie auf der ersten Seite, oder geben Sie sie certwizardctl.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::RevokeDialog</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Revoke %n certificates</source>
        <translation>
            <numerusform>%n Zertifikat sperren</numerusform>
            <numerusform>%n Zertifikate sperren</numerusform>
        </translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>Das kann nicht zurückgenommen werden.</translation>
    </message>
    <message>
        <source>The revocation list is written right away; servers refuse the certificates as soon as they have read it.</source>
        <translation>Die Sperrliste wird sofort geschrieben; Server weisen die Zertifikate ab, sobald sie sie gelesen haben.</translation>
    </message>
    <message numerus="yes">
        <source>%n of the chosen are revoked already and are left out.</source>
        <translation>
            <numerusform>%n der gewählten ist schon gesperrt und wird ausgelassen.</numerusform>
            <numerusform>%n der gewählten sind schon gesperrt und werden ausgelassen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::RuleEditor</name>
    <message>
        <source>Select a rule, or add one.</source>
        <translation>Wählen Sie eine Regel aus, oder fügen Sie eine hinzu.</translation>
    </message>
    <message>
        <source>N&amp;ame</source>
        <translation>Na&amp;me</translation>
    </message>
    <message>
        <source>Descript&amp;ion</source>
        <translation>Beschre&amp;ibung</translation>
    </message>
    <message>
        <source>Known certificates that it fits</source>
        <translation>Bekannte Zertifikate, zu denen sie passt</translation>
    </message>
    <message>
        <source>Known certificates that the rule fits</source>
        <translation>Bekannte Zertifikate, zu denen die Regel passt</translation>
    </message>
    <message>
        <source>Fits a certificate when all of this is true</source>
        <translation>Passt zu einem Zertifikat, wenn all dies zutrifft</translation>
    </message>
    <message>
        <source>Add condi&amp;tion</source>
        <translation>Bedingung hinzu&amp;fügen</translation>
    </message>
    <message>
        <source>Let in as an account</source>
        <translation>Als ein Konto hereinlassen</translation>
    </message>
    <message>
        <source>Turn away</source>
        <translation>Abweisen</translation>
    </message>
    <message>
        <source>Answe&amp;r</source>
        <translation>Antwo&amp;rt</translation>
    </message>
    <message>
        <source>DOMAIN\name</source>
        <translation>DOMÄNE\name</translation>
    </message>
    <message>
        <source>Win&amp;dows account</source>
        <translation>Windows-&amp;Konto</translation>
    </message>
    <message>
        <source>Pass&amp;word of the account</source>
        <translation>Kenn&amp;wort des Kontos</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Kennwort setzen</translation>
    </message>
    <message>
        <source>T&amp;his rule is in use</source>
        <translation>Diese Regel ist in &amp;Gebrauch</translation>
    </message>
    <message>
        <source>A rule needs a name.</source>
        <translation>Eine Regel braucht einen Namen.</translation>
    </message>
    <message>
        <source>A rule above has this name, and IIS refuses such a file. Rename or remove that one and save: then this one can be changed.</source>
        <translation>Eine Regel darüber hat diesen Namen, und IIS lehnt eine solche Datei ab. Benennen Sie jene um oder entfernen Sie sie, und speichern Sie dann: Danach lässt sich diese ändern.</translation>
    </message>
    <message>
        <source>Another rule has this name. IIS allows each name once.</source>
        <translation>Eine andere Regel hat diesen Namen. IIS erlaubt jeden Namen nur einmal.</translation>
    </message>
    <message>
        <source>a new one is set</source>
        <translation>ein neues ist gesetzt</translation>
    </message>
    <message>
        <source>kept as IIS has it</source>
        <translation>bleibt, wie IIS es hat</translation>
    </message>
    <message>
        <source>It is written when the changes are saved.</source>
        <translation>Es wird geschrieben, wenn die Änderungen gespeichert werden.</translation>
    </message>
    <message>
        <source>Stays as it is unless you set a new one.</source>
        <translation>Bleibt, wie es ist, wenn Sie kein neues setzen.</translation>
    </message>
    <message>
        <source>IIS signs the account in with it.</source>
        <translation>IIS meldet damit das Konto an.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Es wird gesucht …</translation>
    </message>
    <message>
        <source>None of the certificates in the table.</source>
        <translation>Keines der Zertifikate in der Tabelle.</translation>
    </message>
    <message>
        <source>One of the certificates in the table.</source>
        <translation>Eines der Zertifikate in der Tabelle.</translation>
    </message>
    <message>
        <source>%1 of the certificates in the table.</source>
        <translation>%1 der Zertifikate in der Tabelle.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>person and account</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>This rule has no condition.</source>
        <translation>Diese Regel hat keine Bedingung.</translation>
    </message>
    <message>
        <source>It is taken to fit every certificate that the server trusts. Add a condition.</source>
        <translation>Es wird angenommen, dass sie zu jedem Zertifikat passt, dem der Server vertraut. Fügen Sie eine Bedingung hinzu.</translation>
    </message>
    <message>
        <source>A condition is not complete.</source>
        <translation>Eine Bedingung ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Say which subfield has to be what, or remove the condition.</source>
        <translation>Geben Sie an, welches Unterfeld was sein muss, oder entfernen Sie die Bedingung.</translation>
    </message>
    <message>
        <source>The rule %1 always decides first.</source>
        <translation>Die Regel %1 entscheidet immer zuerst.</translation>
    </message>
    <message>
        <source>It stands in front and fits every known certificate that this one fits. Move this rule up, or make the other one stricter.</source>
        <translation>Sie steht davor und passt zu jedem bekannten Zertifikat, zu dem diese passt. Verschieben Sie diese Regel nach oben, oder machen Sie die andere strenger.</translation>
    </message>
    <message>
        <source>The text is only a part of the value.</source>
        <translation>Der Text ist nur ein Teil des Wertes.</translation>
    </message>
    <message>
        <source>It is not documented whether IIS looks for parts. Write the whole value, or use * for the rest.</source>
        <translation>Es ist nicht dokumentiert, ob IIS nach Teilen sucht. Schreiben Sie den ganzen Wert, oder verwenden Sie * für den Rest.</translation>
    </message>
    <message>
        <source>No known certificate fits.</source>
        <translation>Kein bekanntes Zertifikat passt.</translation>
    </message>
    <message>
        <source>That is right for people who have no mapping of their own; else look for a typing error.</source>
        <translation>Das ist richtig für Personen ohne eigene Zuordnung; suchen Sie sonst nach einem Tippfehler.</translation>
    </message>
    <message>
        <source>It fits certificates of several people.</source>
        <translation>Sie passt zu Zertifikaten mehrerer Personen.</translation>
    </message>
    <message>
        <source>All of them would sign in as the same account. Those with a mapping of their own still use that one first.</source>
        <translation>Alle würden sich als dasselbe Konto anmelden. Wer eine eigene Zuordnung hat, verwendet weiterhin zuerst diese.</translation>
    </message>
    <message>
        <source>Say as which account it lets people in.</source>
        <translation>Geben Sie an, als welches Konto sie jemanden einlässt.</translation>
    </message>
    <message>
        <source>in plain text in the file</source>
        <translation>im Klartext in der Datei</translation>
    </message>
    <message>
        <source>Everybody who can read the file can read this password.</source>
        <translation>Wer die Datei lesen kann, kann dieses Kennwort lesen.</translation>
    </message>
    <message>
        <source>IIS does not know %1 as a part of a certificate.</source>
        <translation>Der IIS kennt %1 nicht als Teil eines Zertifikats.</translation>
    </message>
    <message>
        <source>Because of it IIS refuses the whole configuration and answers with error 500.19. Choose Subject or Issuer in the condition.</source>
        <translation>Deshalb weist der IIS die ganze Konfiguration zurück und antwortet mit Fehler 500.19. Wählen Sie in der Bedingung Antragsteller oder Aussteller.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::RulesPanel</name>
    <message>
        <source>no condition: fits every certificate</source>
        <translation>keine Bedingung: passt zu jedem Zertifikat</translation>
    </message>
    <message>
        <source>R&amp;emove</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>A rule lets everybody in whose certificate fits, as one account. Rules are tried from the top, after the one-to-one mappings; the first that fits decides.</source>
        <translation>Eine Regel lässt jeden, dessen Zertifikat passt, als ein Konto herein. Regeln werden von oben nach den 1:1-Zuordnungen versucht; die erste passende entscheidet.</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Known certificates</source>
        <translation>Bekannte Zertifikate</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>The selected rule</source>
        <translation>Die ausgewählte Regel</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>allow</source>
        <translation>erlauben</translation>
    </message>
    <message>
        <source>deny</source>
        <translation>verweigern</translation>
    </message>
    <message>
        <source>%1, never reached</source>
        <translation>%1, nie erreicht</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Neue Regel</translation>
    </message>
    <message>
        <source>New rule %1</source>
        <translation>Neue Regel %1</translation>
    </message>
    <message>
        <source>Alt+Up in the list</source>
        <translation>Alt+Pfeil nach oben in der Liste</translation>
    </message>
    <message>
        <source>Alt+Down in the list</source>
        <translation>Alt+Pfeil nach unten in der Liste</translation>
    </message>
    <message>
        <source>Add r&amp;ule</source>
        <translation>Regel &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Move u&amp;p</source>
        <translation>Nach &amp;oben</translation>
    </message>
    <message>
        <source>Whose certificate has…</source>
        <translation>Wessen Zertifikat … hat</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ScriptDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>&amp;Speichern unter…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>%1-Dateien (*.%2)</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::SecretDialog</name>
    <message>
        <source>Password</source>
        <translation>Kennwort</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Kennwort</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Abbrechen</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the same one twice.</source>
        <translation>Die beiden Kennwörter sind verschieden. Geben Sie zweimal dasselbe ein.</translation>
    </message>
    <message>
        <source>An empty password protects nothing. Type at least one character.</source>
        <translation>Ein leeres Kennwort schützt nichts. Geben Sie mindestens ein Zeichen ein.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::ServerCertificateField</name>
    <message>
        <source>C&amp;hoose…</source>
        <translation>A&amp;uswählen…</translation>
    </message>
    <message>
        <source>On the server already</source>
        <translation>Schon auf dem Server</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>Aus einer Datei</translation>
    </message>
    <message>
        <source>40 hexadecimal digits, may stay empty</source>
        <translation>40 Hexadezimalziffern, darf leer bleiben</translation>
    </message>
    <message>
        <source>Its &amp;thumbprint</source>
        <translation>Sein &amp;Fingerabdruck</translation>
    </message>
    <message>
        <source>As Windows shows it in the certificate’s details. With it, the commands for the server are complete.</source>
        <translation>Wie Windows ihn in den Einzelheiten des Zertifikats zeigt. Mit ihm sind die Befehle für den Server vollständig.</translation>
    </message>
    <message>
        <source>Choose the file of the server certificate</source>
        <translation>Datei des Serverzertifikats auswählen</translation>
    </message>
    <message>
        <source>PFX or c&amp;ertificate file</source>
        <translation>PFX- oder Ze&amp;rtifikatdatei</translation>
    </message>
    <message numerus="yes">
        <source>A thumbprint has 40 hexadecimal digits; here are %n character(s).</source>
        <translation>
            <numerusform>Ein Fingerabdruck hat 40 Hexadezimalziffern; hier ist %n Zeichen.</numerusform>
            <numerusform>Ein Fingerabdruck hat 40 Hexadezimalziffern; hier sind %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the server certificate</source>
        <translation>Serverzertifikat auswählen</translation>
    </message>
    <message>
        <source>Certificates (*.pfx *.p12 *.crt *.cer *.pem *.der)</source>
        <translation>Zertifikate (*.pfx *.p12 *.crt *.cer *.pem *.der)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1, issued by %2, %3</source>
        <comment>subject, issuer, validity</comment>
        <translation>%1, ausgestellt von %2, %3</translation>
    </message>
    <message>
        <source>The certificate &amp;is</source>
        <translation>Das Zertifikat &amp;ist</translation>
    </message>
    <message>
        <source>Enter pass&amp;word…</source>
        <translation>Kennwort ein&amp;geben…</translation>
    </message>
    <message>
        <source>Enter the password of the server certificate’s file</source>
        <translation>Das Kennwort der Datei des Serverzertifikats eingeben</translation>
    </message>
    <message>
        <source>A password protects it. Enter it now to see the certificate; else it is asked for before anything is written.</source>
        <translation>Ein Kennwort schützt sie. Geben Sie es jetzt ein, um das Zertifikat zu sehen; sonst wird danach gefragt, bevor etwas geschrieben wird.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::SiteModel</name>
    <message>
        <source>set up</source>
        <translation>eingerichtet</translation>
    </message>
    <message>
        <source>set up, not required</source>
        <translation>eingerichtet, nicht verlangt</translation>
    </message>
    <message>
        <source>partly set up</source>
        <translation>teilweise eingerichtet</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>nicht eingerichtet</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message numerus="yes">
        <source>%n hole(s)</source>
        <translation>
            <numerusform>%n Loch</numerusform>
            <numerusform>%n Löcher</numerusform>
        </translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Applications</source>
        <translation>Anwendungen</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Below it</source>
        <translation>Darunter</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::SitePage</name>
    <message>
        <source>Which site shall ask for certificates?</source>
        <translation>Welche Website soll nach Zertifikaten fragen?</translation>
    </message>
    <message>
        <source>The wizard sets up one site at a time. The others stay as they are, except where two sites share an address; that is said on the way.</source>
        <translation>Der Assistent richtet eine Website nach der anderen ein. Die anderen bleiben, wie sie sind, außer wenn sich zwei eine Adresse teilen; das wird unterwegs gesagt.</translation>
    </message>
    <message>
        <source>Sites of this server</source>
        <translation>Websites dieses Servers</translation>
    </message>
    <message>
        <source>Choose the site here; the rest of the answers is kept.</source>
        <translation>Wählen Sie die Website hier; die übrigen Antworten bleiben.</translation>
    </message>
    <message>
        <source>It has an HTTPS address.</source>
        <translation>Sie hat eine HTTPS-Adresse.</translation>
    </message>
    <message>
        <source>It has no HTTPS address yet.</source>
        <translation>Sie hat noch keine HTTPS-Adresse.</translation>
    </message>
    <message>
        <source>Visitors must show a certificate.</source>
        <translation>Besucher müssen ein Zertifikat zeigen.</translation>
    </message>
    <message>
        <source>Visitors may show a certificate.</source>
        <translation>Besucher dürfen ein Zertifikat zeigen.</translation>
    </message>
    <message>
        <source>Nobody is asked for a certificate.</source>
        <translation>Niemand wird nach einem Zertifikat gefragt.</translation>
    </message>
    <message>
        <source>Anonymous sign-in is off.</source>
        <translation>Die anonyme Anmeldung ist aus.</translation>
    </message>
    <message>
        <source>Anonymous sign-in is on.</source>
        <translation>Die anonyme Anmeldung ist an.</translation>
    </message>
    <message>
        <source>No certificate is mapped to an account.</source>
        <translation>Kein Zertifikat ist einem Konto zugeordnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) below it opt out of its settings.</source>
        <translation>
            <numerusform>%n Stelle darunter nimmt sich von ihren Einstellungen aus.</numerusform>
            <numerusform>%n Stellen darunter nehmen sich von ihren Einstellungen aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lets people in by certificate already.</source>
        <translation>%1 lässt schon jetzt Personen mit Zertifikat herein.</translation>
    </message>
    <message>
        <source>%1 is set up in part.</source>
        <translation>%1 ist zum Teil eingerichtet.</translation>
    </message>
    <message>
        <source>%1 lets people in without a certificate today.</source>
        <translation>%1 lässt heute Personen ohne Zertifikat herein.</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>The Windows feature that maps certificates is missing.</source>
        <translation>Das Windows-Feature, das Zertifikate zuordnet, fehlt.</translation>
    </message>
    <message>
        <source>Certificate mapping is off.</source>
        <translation>Die Zertifikatzuordnung ist aus.</translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln mapping(s) of certificates to accounts.</source>
        <translation>
            <numerusform>Sie hat eine Zuordnung eines Zertifikats zu einem Konto.</numerusform>
            <numerusform>Sie hat %Ln Zuordnungen von Zertifikaten zu Konten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It has %Ln rule(s) for many certificates.</source>
        <translation>
            <numerusform>Sie hat eine Regel für viele Zertifikate.</numerusform>
            <numerusform>Sie hat %Ln Regeln für viele Zertifikate.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certwizard::ui::SslPage</name>
    <message>
        <source>&amp;Require a certificate</source>
        <translation>Ein Zertifikat &amp;verlangen</translation>
    </message>
    <message>
        <source>Nobody reaches the site without one.</source>
        <translation>Ohne eines erreicht niemand die Website.</translation>
    </message>
    <message>
        <source>&amp;Accept a certificate</source>
        <translation>Ein Zertifikat &amp;annehmen</translation>
    </message>
    <message>
        <source>Visitors without one get in unless another sign-in stops them.</source>
        <translation>Besucher ohne eines kommen herein, wenn keine andere Anmeldung sie aufhält.</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>&amp;Lassen, wie sie ist</translation>
    </message>
    <message>
        <source>recommended</source>
        <translation>empfohlen</translation>
    </message>
    <message>
        <source>The flags stay “%1”.</source>
        <translation>Die Flags bleiben „%1“.</translation>
    </message>
    <message>
        <source>Stays as it is.</source>
        <translation>Bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>In the same place.</source>
        <translation>An derselben Stelle.</translation>
    </message>
    <message>
        <source>Written for this site only.</source>
        <translation>Nur für diese Website geschrieben.</translation>
    </message>
    <message>
        <source>Ssl128 is kept.</source>
        <translation>Ssl128 bleibt.</translation>
    </message>
    <message>
        <source>Ssl128 was not set.</source>
        <translation>Ssl128 war nicht gesetzt.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::StageList</name>
    <message>
        <source>All stages done</source>
        <translation>Alle Abschnitte fertig</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Stopped at: %1</source>
        <translation>Angehalten bei: %1</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::TaskList</name>
    <message>
        <source>Also for the command prompt</source>
        <translation>Auch für die Eingabeaufforderung</translation>
    </message>
    <message>
        <source>%1: also for the command prompt</source>
        <comment>title of a task</comment>
        <translation>%1: auch für die Eingabeaufforderung</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::UserListPage</name>
    <message>
        <source>CSV with name, account, e-mail and UPN, as a spreadsheet saves it.</source>
        <translation>CSV mit Name, Konto, E-Mail und UPN, wie eine Tabellenkalkulation sie speichert.</translation>
    </message>
    <message>
        <source>Leave out who has a val&amp;id certificate already</source>
        <translation>Auslassen, wer schon ein gültiges Zertifikat &amp;hat</translation>
    </message>
    <message>
        <source>Choose a &amp;list…</source>
        <translation>&amp;Liste auswählen…</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>What becomes of every row of the list</source>
        <translation>Was aus jeder Zeile der Liste wird</translation>
    </message>
    <message>
        <source>List of users</source>
        <translation>Liste der Benutzer</translation>
    </message>
    <message>
        <source>Lists (*.csv *.txt);;All files (*)</source>
        <translation>Listen (*.csv *.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rows will be issued.</source>
        <translation>
            <numerusform>Für %1 von %n Zeile wird ein Zertifikat ausgestellt.</numerusform>
            <numerusform>Für %1 von %n Zeilen werden Zertifikate ausgestellt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a list with at least one row that can be issued.</source>
        <translation>Wählen Sie eine Liste mit mindestens einer Zeile aus, für die ausgestellt werden kann.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Ausgelassen: %1</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::VisitList</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Find a name, account, page or reason</source>
        <translation>Name, Konto, Seite oder Grund suchen</translation>
    </message>
    <message>
        <source>Find in the attempts</source>
        <translation>In den Versuchen suchen</translation>
    </message>
    <message>
        <source>All attempts</source>
        <translation>Alle Versuche</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Hereingelassen</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgewiesen</translation>
    </message>
    <message>
        <source>Without a request</source>
        <translation>Ohne Anfrage</translation>
    </message>
    <message>
        <source>Which attempts are shown</source>
        <translation>Welche Versuche angezeigt werden</translation>
    </message>
    <message>
        <source>Attempts, the newest first</source>
        <translation>Versuche, die neuesten zuerst</translation>
    </message>
    <message>
        <source>%1 of %2 attempts</source>
        <comment>counts</comment>
        <translation>%1 von %2 Versuchen</translation>
    </message>
    <message>
        <source>%1 of %2 attempts are kept</source>
        <comment>counts</comment>
        <translation>%1 von %2 Versuchen werden aufbewahrt</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>Als Tabelle (CSV)…</translation>
    </message>
    <message>
        <source>For programs (JSON)…</source>
        <translation>Für Programme (JSON)…</translation>
    </message>
    <message>
        <source>Export the attempts</source>
        <translation>Die Versuche exportieren</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::VisitModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Angemeldet als</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::VisitSteps</name>
    <message>
        <source>%1 – %2</source>
        <comment>status code, what became of a visit</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Choose an attempt to see how it was decided.</source>
        <translation>Wählen Sie einen Versuch, um zu sehen, wie er entschieden wurde.</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::VisitorCard</name>
    <message>
        <source>A visitor with this certificate gets</source>
        <translation>Ein Besucher mit diesem Zertifikat bekommt</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>Part of this is not documented by Microsoft: try it on the server.</source>
        <translation>Ein Teil davon ist von Microsoft nicht dokumentiert: Probieren Sie es auf dem Server aus.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::WaitingCard</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Wie weit es ist</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::WelcomePage</name>
    <message>
        <source>&amp;Open a configuration file…</source>
        <translation>&amp;Konfigurationsdatei öffnen…</translation>
    </message>
    <message>
        <source>&amp;Load answers…</source>
        <translation>&amp;Antworten laden…</translation>
    </message>
    <message>
        <source>What is &amp;this?</source>
        <translation>Was &amp;ist das?</translation>
    </message>
    <message>
        <source>Let in only people who hold the right certificate</source>
        <translation>Nur hereinlassen, wer das richtige Zertifikat hat</translation>
    </message>
    <message>
        <source>Open the configuration file of an IIS server. The wizard leads through five steps, shows every change before it is made, and writes nothing until you say so.</source>
        <translation>Öffnen Sie die Konfigurationsdatei eines IIS-Servers. Der Assistent führt durch fünf Schritte, zeigt jede Änderung, bevor sie gemacht wird, und schreibt nichts, bevor Sie es sagen.</translation>
    </message>
    <message>
        <source>Drop an applicationHost.config here</source>
        <translation>Legen Sie eine applicationHost.config hier ab</translation>
    </message>
    <message>
        <source>On a server it is in %windir%\System32\inetsrv\config. A copy from another machine is fine, too.</source>
        <translation>Auf einem Server liegt sie in %windir%\System32\inetsrv\config. Eine Kopie von einem anderen Computer geht auch.</translation>
    </message>
    <message>
        <source>Answers that were saved on the review page of an earlier run</source>
        <translation>Antworten, die auf der Prüfseite eines früheren Laufs gespeichert wurden</translation>
    </message>
    <message>
        <source>Opened before</source>
        <translation>Früher geöffnet</translation>
    </message>
    <message>
        <source>Open a configuration file</source>
        <translation>Konfigurationsdatei öffnen</translation>
    </message>
    <message>
        <source>IIS configuration (*.config)</source>
        <translation>IIS-Konfiguration (*.config)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Load answers</source>
        <translation>Antworten laden</translation>
    </message>
    <message>
        <source>Answers (*.json)</source>
        <translation>Antworten (*.json)</translation>
    </message>
    <message>
        <source>The answers in %1 are loaded.</source>
        <translation>Die Antworten in %1 sind geladen.</translation>
    </message>
    <message>
        <source>They are for the site %1. Now open the configuration file that they are meant for.</source>
        <translation>Sie sind für die Website %1. Öffnen Sie jetzt die Konfigurationsdatei, für die sie gedacht sind.</translation>
    </message>
    <message>
        <source>IIS can ask every visitor for a certificate and sign each one in as a Windows account.</source>
        <translation>IIS kann jeden Besucher nach einem Zertifikat fragen und jeden als Windows-Konto anmelden.</translation>
    </message>
    <message>
        <source>Setting that up by hand takes five steps in different places, and each forgotten one leaves the site either closed for everybody or open to anybody: a Windows feature, an HTTPS binding, the SSL settings, anonymous sign-in, and a mapping for each certificate.</source>
        <translation>Von Hand braucht das fünf Schritte an verschiedenen Stellen, und jeder vergessene lässt die Website entweder für alle geschlossen oder für jeden offen: ein Windows-Feature, eine HTTPS-Bindung, die SSL-Einstellungen, die anonyme Anmeldung und eine Zuordnung für jedes Zertifikat.</translation>
    </message>
    <message>
        <source>This wizard reads the server’s applicationHost.config, shows what is done and what is missing, and writes only the missing lines, after a backup. What a file cannot hold, it gives you as commands to run on the server.</source>
        <translation>Dieser Assistent liest die applicationHost.config des Servers, zeigt, was getan ist und was fehlt, und schreibt nur die fehlenden Zeilen, nach einer Sicherung. Was eine Datei nicht fassen kann, gibt er Ihnen als Befehle für den Server.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Reading %1 …</source>
        <translation>Lese %1 …</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::WhoDialog</name>
    <message>
        <source>Who is this?</source>
        <translation>Wer ist das?</translation>
    </message>
    <message>
        <source>Drop a certificate here</source>
        <translation>Legen Sie ein Zertifikat hier ab</translation>
    </message>
    <message>
        <source>…or paste a certificate or a thumbprint</source>
        <translation>…oder fügen Sie ein Zertifikat oder einen Fingerabdruck ein</translation>
    </message>
    <message>
        <source>Certificate or thumbprint</source>
        <translation>Zertifikat oder Fingerabdruck</translation>
    </message>
    <message>
        <source>No mapped certificate has this thumbprint.</source>
        <translation>Kein zugeordnetes Zertifikat hat diesen Fingerabdruck.</translation>
    </message>
    <message>
        <source>Several mappings fit.</source>
        <translation>Mehrere Zuordnungen passen.</translation>
    </message>
    <message>
        <source>Ask for the certificate itself: then it can be said what IIS would answer.</source>
        <translation>Bitten Sie um das Zertifikat selbst: Dann lässt sich sagen, was IIS antworten würde.</translation>
    </message>
    <message>
        <source>Give more of the thumbprint.</source>
        <translation>Geben Sie mehr vom Fingerabdruck an.</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>eingefügter Text</translation>
    </message>
    <message>
        <source>from %1 · valid until %2 · thumbprint %3</source>
        <translation>von %1 · gültig bis %2 · Fingerabdruck %3</translation>
    </message>
    <message>
        <source>The certificate of this mapping cannot be read.</source>
        <translation>Das Zertifikat dieser Zuordnung lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>IIS cannot read it either: nobody signs in with it.</source>
        <translation>Auch IIS kann es nicht lesen: Niemand meldet sich damit an.</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>Datei &amp;wählen …</translation>
    </message>
    <message>
        <source>That is neither a certificate nor a thumbprint.</source>
        <translation>Das ist weder ein Zertifikat noch ein Fingerabdruck.</translation>
    </message>
    <message>
        <source>A thumbprint has forty digits and letters from A to F; a part of it is enough. A certificate is pasted as text, or chosen as a file.</source>
        <translation>Ein Fingerabdruck hat vierzig Ziffern und Buchstaben von A bis F; ein Teil davon genügt. Ein Zertifikat wird als Text eingefügt oder als Datei gewählt.</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>Ein Zertifikat wählen</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.cer *.pem *.der *.p7b *.p7c *.pfx *.p12);;All files (*)</source>
        <translation>Zertifikate (*.crt *.cer *.pem *.der *.p7b *.p7c *.pfx *.p12);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>certwizard::ui::WizardWindow</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Client Certificate Wizard</source>
        <translation>Client-Zertifikat-Assistent</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Next: %1</source>
        <comment>name of the next page</comment>
        <translation>&amp;Weiter: %1</translation>
    </message>
    <message>
        <source>%1 by hand</source>
        <comment>name of a step</comment>
        <translation>%1 von Hand</translation>
    </message>
    <message>
        <source>The wizard makes the same change as lines of the file; the review page shows them.</source>
        <translation>Der Assistent macht dieselbe Änderung als Zeilen der Datei; die Prüfseite zeigt sie.</translation>
    </message>
    <message>
        <source>Leave without applying?</source>
        <translation>Verlassen, ohne anzuwenden?</translation>
    </message>
    <message>
        <source>Nothing has been written. What you chose here is forgotten, unless you save it as answers on the review page.</source>
        <translation>Es wurde nichts geschrieben. Was Sie hier gewählt haben, ist vergessen, wenn Sie es nicht auf der Prüfseite als Antworten speichern.</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Bleiben</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Verlassen</translation>
    </message>
    <message>
        <source>What happens b&amp;y hand?</source>
        <translation>Was geschieht von Han&amp;d?</translation>
    </message>
    <message>
        <source>What you chose after the last write has not been written. It is forgotten, unless you save it as answers on the review page.</source>
        <translation>Was Sie nach dem letzten Schreiben gewählt haben, ist nicht geschrieben. Es wird vergessen, wenn Sie es nicht auf der Prüfseite als Antworten speichern.</translation>
    </message>
</context>
</TS>
