#include "wording/handout.h"

#include "wording/message.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace certwizard::wording {
namespace {

class HandoutWords {
    Q_DECLARE_TR_FUNCTIONS(HandoutWords)
};

/// What Qt's own HTML subset and every browser show alike: the PDF is printed from the same text.
constexpr auto styleSheet = "body{font-family:'Segoe UI','DejaVu Sans',sans-serif;font-size:10.5pt;color:#1b1f24;"
                            "background:#ffffff;max-width:46em;margin:2em auto;line-height:135%}"
                            "h1{font-size:17pt;margin-top:0;margin-bottom:2px}"
                            "h2{font-size:12pt;margin-top:12px;margin-bottom:2px}"
                            "p{margin-top:4px;margin-bottom:4px}"
                            "ol{margin-top:2px;margin-bottom:2px}li{margin-bottom:2px}"
                            "td{padding:2px 14px 2px 0}td.k{color:#57606a}"
                            ".n{color:#57606a;font-size:9pt}";

class Writer {
public:
    Writer(const handout::PageContent &content, const Speech &say, const QLocale &locale)
        : m_content(content), m_say(say), m_locale(locale)
    {
    }

    QByteArray page()
    {
        m_html =
            u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\">"
            "<meta name=\"viewport\" content=\"width=device-width\"><title>%2</title><style>%3</style></head><body>\n"_s
                .arg(m_locale.bcp47Name(), title(), QLatin1StringView(styleSheet));
        head();
        windows();
        firefox();
        mac();
        end();
        m_html += u"</body></html>\n"_s;
        return m_html.toUtf8();
    }

private:
    /// Data never becomes markup, and a sentence is put together only after both were escaped.
    [[nodiscard]] QString data(const QString &text) const { return printable(text).toHtmlEscaped(); }
    /// In eights, as the question of Windows shows it: so they are compared at a glance.
    [[nodiscard]] static QString thumbprint(const QString &digits)
    {
        QStringList groups;
        for (qsizetype i = 0; i < digits.size(); i += 8)
            groups += digits.sliced(i, std::min<qsizetype>(8, digits.size() - i));
        return groups.join(u' ').toHtmlEscaped();
    }
    [[nodiscard]] QString bold(const QString &text) const { return u"<b>"_s + data(text) + u"</b>"_s; }
    [[nodiscard]] QString say(const char *english, const QStringList &values = {}) const
    {
        auto sentence = m_say(english).toHtmlEscaped();
        QString result;
        // Not arg(): a value may itself hold "%1".
        for (qsizetype i = 0; i < sentence.size(); ++i) {
            const auto digit = sentence.at(i) == u'%' && i + 1 < sentence.size() ? sentence.at(i + 1).digitValue() : -1;
            if (digit >= 1 && digit <= values.size()) {
                result += values.at(digit - 1);
                ++i;
            } else {
                result += sentence.at(i);
            }
        }
        return result;
    }
    [[nodiscard]] QString title() const
    {
        return say(QT_TRANSLATE_NOOP("Handout", "Certificate for %1"), {data(m_content.name)});
    }
    [[nodiscard]] QString link() const
    {
        const auto address = data(m_content.site);
        const bool web = m_content.site.startsWith("https://"_L1, Qt::CaseInsensitive);
        return web ? u"<a href=\"%1\">%1</a>"_s.arg(address) : bold(m_content.site);
    }

    void heading(const QString &text) { m_html += u"<h2>"_s + text + u"</h2>\n"_s; }
    void paragraph(const QString &text) { m_html += u"<p>"_s + text + u"</p>\n"_s; }
    void steps(const QStringList &items)
    {
        m_html += u"<ol>"_s;
        for (const auto &item : items)
            m_html += u"<li>"_s + item + u"</li>\n"_s;
        m_html += u"</ol>\n"_s;
    }
    void row(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_html += u"<tr><td class=\"k\">"_s + name + u"</td><td>"_s + value + u"</td></tr>\n"_s;
    }

    void head()
    {
        m_html += u"<h1>"_s + title() + u"</h1>\n"_s;
        if (!m_content.site.isEmpty())
            paragraph(say(QT_TRANSLATE_NOOP("Handout", "With this certificate you sign in to %1. Install it once on "
                                                       "every computer that you use; it takes two minutes."),
                          {link()}));
        m_html += u"<table>"_s;
        row(say(QT_TRANSLATE_NOOP("Handout", "File")), bold(m_content.pfxFile));
        row(say(QT_TRANSLATE_NOOP("Handout", "Password")),
            m_content.passwordIsGiven
                ? say(QT_TRANSLATE_NOOP("Handout", "You get it separately. Keep it apart from the file."))
                : say(QT_TRANSLATE_NOOP("Handout", "The one that was agreed with you.")));
        row(say(QT_TRANSLATE_NOOP("Handout", "Account")), data(m_content.account));
        row(say(QT_TRANSLATE_NOOP("Handout", "Valid until")),
            data(m_locale.toString(m_content.notAfter.toLocalTime().date(), QLocale::LongFormat)));
        m_html += u"</table>\n"_s;
    }
    void windows()
    {
        heading(say(QT_TRANSLATE_NOOP("Handout", "Windows with Edge or Chrome")));
        steps({say(QT_TRANSLATE_NOOP("Handout", "Double-click %1. Choose “Current User” and “Next” twice."),
                   {bold(m_content.pfxFile)}),
               say(QT_TRANSLATE_NOOP("Handout", "Type the password. Leave the boxes as they are, then “Next”.")),
               say(QT_TRANSLATE_NOOP("Handout", "Leave the choice of the certificate store to Windows; “Next”, "
                                                "“Finish”.")),
               m_content.authorityThumbprint.isEmpty()
                   ? say(QT_TRANSLATE_NOOP("Handout", "If Windows asks whether to trust %1, ask helpdesk for its "
                                                      "thumbprint, compare the two and say yes."),
                         {bold(m_content.authority)})
                   : say(QT_TRANSLATE_NOOP("Handout",
                                           "If Windows asks whether to trust %1, compare the thumbprint with "
                                           "the one below and say yes."),
                         {bold(m_content.authority)}),
               open()});
    }
    void firefox()
    {
        heading(say(QT_TRANSLATE_NOOP("Handout", "Firefox")));
        steps({say(QT_TRANSLATE_NOOP("Handout", "Open Settings → Privacy & Security → Certificates → View "
                                                "Certificates.")),
               say(QT_TRANSLATE_NOOP("Handout", "Under “Your Certificates”, choose “Import”, then %1, and type the "
                                                "password."),
                   {bold(m_content.pfxFile)}),
               m_content.authorityFile.isEmpty()
                   ? say(QT_TRANSLATE_NOOP("Handout", "If Firefox does not trust the site, ask helpdesk for the "
                                                      "certificate of %1."),
                         {bold(m_content.authority)})
                   : say(QT_TRANSLATE_NOOP("Handout", "If Firefox does not trust the site: under “Authorities”, import "
                                                      "%1 and tick that it may identify web sites."),
                         {bold(m_content.authorityFile)}),
               open()});
    }
    void mac()
    {
        heading(say(QT_TRANSLATE_NOOP("Handout", "Mac with Safari, Chrome or Edge")));
        steps({say(QT_TRANSLATE_NOOP("Handout", "Double-click %1; Keychain Access opens. Choose the keychain “login” "
                                                "and type the password."),
                   {bold(m_content.pfxFile)}),
               say(QT_TRANSLATE_NOOP("Handout", "If the password is refused although it is right, your system is too "
                                                "old for this file: ask helpdesk for the older form.")),
               open()});
    }
    [[nodiscard]] QString open() const
    {
        if (m_content.site.isEmpty())
            return say(QT_TRANSLATE_NOOP("Handout", "Open the site. When the browser asks, choose %1."),
                       {bold(m_content.name)});
        return say(QT_TRANSLATE_NOOP("Handout", "Open %1. When the browser asks, choose %2."),
                   {link(), bold(m_content.name)});
    }
    void end()
    {
        heading(say(QT_TRANSLATE_NOOP("Handout", "Afterwards")));
        paragraph(say(QT_TRANSLATE_NOOP("Handout", "Delete the file and the password. Never pass either on: whoever "
                                                   "has both signs in as you. If one is lost, tell helpdesk, who "
                                                   "will block the certificate and make you a new one.")));
        m_html += u"<p class=\"n\">"_s
                  + say(QT_TRANSLATE_NOOP("Handout", "Thumbprint of your certificate: %1"),
                        {thumbprint(m_content.thumbprint)})
                  + (m_content.authorityThumbprint.isEmpty()
                         ? QString()
                         : u"<br>"_s
                               + say(QT_TRANSLATE_NOOP("Handout", "Thumbprint of %1: %2"),
                                     {data(m_content.authority), thumbprint(m_content.authorityThumbprint)}))
                  + u"</p>\n"_s;
    }

    const handout::PageContent &m_content;
    const Speech &m_say;
    const QLocale &m_locale;
    QString m_html;
};

/// For a PowerShell command: a literal string, in which only the quotation mark itself is special.
QString literal(const QString &path)
{
    auto text = QDir::toNativeSeparators(path);
    // PowerShell takes the typographic ones for quotation marks, too.
    for (const auto mark : u"'\u2018\u2019\u201a\u201b"_s)
        text.replace(mark, QString(2, mark));
    return u'\'' + text + u'\'';
}

} // namespace

QByteArray handoutPage(const handout::PageContent &content, const Speech &say, const QLocale &locale)
{
    return Writer(content, say, locale).page();
}

QList<Import> imports(const authority::StoreFiles &authority)
{
    QList<Import> result;
    result +=
        {authority.isComplete() ? HandoutWords::tr("The root authority’s certificate, on the server")
                                : HandoutWords::tr("The root authority’s certificate, on the server; it is not known "
                                                   "here, so get it from whoever issued the authority’s, as root.crt"),
         HandoutWords::tr("Local Computer → Trusted Root Certification Authorities"),
         u"Import-Certificate -FilePath %1 -CertStoreLocation Cert:\\LocalMachine\\Root"_s.arg(
             literal(authority.isComplete() ? authority.root : u"root.crt"_s))};
    for (const auto &file : authority.intermediates)
        result += {HandoutWords::tr("A certificate between the root and the users’, on the server; never into the root "
                                    "store"),
                   HandoutWords::tr("Local Computer → Intermediate Certification Authorities"),
                   u"Import-Certificate -FilePath %1 -CertStoreLocation Cert:\\LocalMachine\\CA"_s.arg(literal(file))};
    return result;
}

QList<Import> imports(const authority::StoreFiles &authority, const QString &serverPfx, const QString &revocationList)
{
    auto result = imports(authority);
    if (!serverPfx.isEmpty())
        result += {HandoutWords::tr("The server’s certificate with its key, on the server"),
                   HandoutWords::tr("Local Computer → Personal"),
                   u"Import-PfxCertificate -FilePath %1 -CertStoreLocation Cert:\\LocalMachine\\My -Password "
                   "(Read-Host -AsSecureString)"_s.arg(literal(serverPfx))};
    if (!revocationList.isEmpty())
        result += {HandoutWords::tr("The revocation list, on the server, unless it reaches the address in the "
                                    "certificates"),
                   HandoutWords::tr("Local Computer → Intermediate Certification Authorities"),
                   u"certutil -addstore CA %1"_s.arg(u'"' + QDir::toNativeSeparators(revocationList) + u'"')};
    result += {HandoutWords::tr("A user’s certificate with its key, on the user’s computer, as that user"),
               HandoutWords::tr("Current User → Personal"),
               u"Import-PfxCertificate -FilePath %1 -CertStoreLocation Cert:\\CurrentUser\\My -Password "
               "(Read-Host -AsSecureString)"_s.arg(literal(u"client.pfx"_s))};
    return result;
}

QString importText(const QList<Import> &imports)
{
    QString text = HandoutWords::tr("What to import where") + u"\n\n"_s;
    for (const auto &one : imports)
        text += one.title + u"\n  "_s + one.store + u"\n  "_s + one.command + u"\n\n"_s;
    return text
           + HandoutWords::tr(
               "The commands are for PowerShell: those on the server run as administrator, the last one as the "
               "user.")
           + u'\n';
}

handout::SummaryTitles summaryTitles()
{
    return {HandoutWords::tr("Name"),          HandoutWords::tr("Account"),
            HandoutWords::tr("E-mail"),        HandoutWords::tr("User principal name"),
            HandoutWords::tr("Serial number"), HandoutWords::tr("Thumbprint"),
            HandoutWords::tr("Valid until"),   HandoutWords::tr("Folder"),
            HandoutWords::tr("Problem")};
}

} // namespace certwizard::wording
