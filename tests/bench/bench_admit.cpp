// How long one decision takes: by exact certificate among 100,000 mappings (promised: 2 µs), and through 1,000
// many-to-one rules (promised: 200 µs).

#include "base/runtime.h"
#include "iis/admission.h"
#include "support/support.h"

#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace certwizard;
using namespace certwizard::iis;
using namespace Qt::StringLiterals;

namespace {

constexpr int mappingCount = 100'000;
constexpr int ruleCount = 1'000;
constexpr int sampleCount = 1'000;

QByteArray issueTemplate()
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"c.der"_s);
    const auto result =
        test::run(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                   folder.filePath(u"k.pem"_s), u"-subj"_s, u"/C=SI/O=Contoso/OU=Sales/CN=Alice"_s, u"-days"_s, u"30"_s,
                   u"-addext"_s, u"extendedKeyUsage=clientAuth"_s, u"-outform"_s, u"DER"_s, u"-out"_s, file});
    if (result.exitCode != 0)
        qFatal("openssl: %s", result.errors.constData());
    return test::readAll(file);
}

/// Another certificate: the template with another signature, which is all that reading looks at.
QByteArray variant(QByteArray der, int number)
{
    quint64 state = static_cast<quint64>(number) * 0x9E3779B97F4A7C15ULL + 1;
    for (qsizetype i = der.size() - 64; i < der.size(); ++i) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        der[i] = static_cast<char>(state >> 56);
    }
    return der;
}

QByteArray configurationText(const QByteArray &oneToOne, const QByteArray &manyToOne)
{
    return R"(<configuration><system.applicationHost><sites><site name="S" id="1" /></sites></system.applicationHost>
<system.webServer><globalModules><add name="IISCertificateMappingAuthenticationModule" /></globalModules>
<modules><add name="IISCertificateMappingAuthenticationModule" /></modules></system.webServer>
<location path="S"><system.webServer><security><access sslFlags="Ssl, SslNegotiateCert, SslRequireCert" /><authentication>
<anonymousAuthentication enabled="false" /><iisClientCertificateMappingAuthentication enabled="true">
<oneToOneMappings>)"
           + oneToOne + "</oneToOneMappings><manyToOneMappings>" + manyToOne + R"(</manyToOneMappings>
</iisClientCertificateMappingAuthentication></authentication></security></system.webServer></location></configuration>)";
}

Configuration read(const QByteArray &text)
{
    return Configuration::read(xml::Document::parse(text, u"bench"_s).value()).value();
}

/// Processor time: other programs on the machine do not count.
class Timer {
public:
    [[nodiscard]] double microseconds() const
    {
        return static_cast<double>(std::clock() - m_start) * 1e6 / CLOCKS_PER_SEC;
    }

private:
    std::clock_t m_start = std::clock();
};

bool report(const char *what, double found, double promised)
{
    std::printf("%-56s %9.3f us (promised %.0f)%s\n", what, found, promised, found <= promised ? "" : "  MISSED");
    return found <= promised;
}

bool exactCertificate(const QByteArray &der)
{
    QByteArray mappings;
    mappings.reserve(mappingCount * 1600LL);
    for (int i = 0; i < mappingCount; ++i)
        mappings += "<add userName=\"CONTOSO\\user" + QByteArray::number(i)
                    + "\" password=\"[enc:X:Y:enc]\" certificate=\"" + variant(der, i).toBase64() + "\" />\n";
    const auto configuration = read(configurationText(mappings, {}));
    const Timer indexing;
    const Admission admission(effectiveSettings(configuration, u"S"_s).value());
    std::printf("%-56s %9.3f ms\n", "index of 100,000 mappings", indexing.microseconds() / 1e3);

    std::vector<Request> fresh;
    for (int i = 0; i < sampleCount; ++i) {
        Request request;
        request.certificate = pki::Certificate::fromDer(variant(der, (i * 7919) % mappingCount)).value();
        request.now = QDateTime::currentDateTimeUtc();
        fresh.push_back(std::move(request));
    }
    int admitted = 0;
    const auto round = [&] {
        const Timer timer;
        for (const auto &request : fresh)
            admitted += admission.decide(request).isAdmitted() ? 1 : 0;
        return timer.microseconds() / sampleCount;
    };
    const auto first = round();
    auto best = round();
    for (int i = 0; i < 9; ++i)
        best = std::min(best, round());
    if (admitted != sampleCount * 11)
        qFatal("not everybody was let in");
    std::printf("%-56s %9.3f us\n", "first decision about a certificate never asked before", first);
    auto good = report("decision by exact certificate", best, 2);

    for (auto &request : fresh)
        request.certificate = pki::Certificate::fromDer(variant(der, mappingCount + 1)).value();
    admitted = 0;
    best = round();
    for (int i = 0; i < 9; ++i)
        best = std::min(best, round());
    if (admitted != 0)
        qFatal("a stranger was let in");
    good = report("decision about a stranger", best, 2) && good;
    return good;
}

bool rules(const QByteArray &der)
{
    QByteArray mappings;
    for (int i = 0; i < ruleCount; ++i) {
        mappings += "<add name=\"m" + QByteArray::number(i)
                    + "\" userName=\"u\" password=\"[enc:X:Y:enc]\"><rules><add certificateField=\""
                    + QByteArray(i % 2 ? "Subject" : "Issuer") + "\" certificateSubField=\""
                    + QByteArray(i % 3 ? "OU" : "CN") + "\" matchCriteria=\"Contoso " + QByteArray(i % 5 ? "" : "*")
                    + QByteArray::number(i) + "\" compareCaseSensitive=\"" + QByteArray(i % 7 ? "true" : "false")
                    + "\" /></rules></add>\n";
    }
    const Admission admission(effectiveSettings(read(configurationText({}, mappings)), u"S"_s).value());
    Request request;
    request.certificate = pki::Certificate::fromDer(der).value();
    request.now = QDateTime::currentDateTimeUtc();
    constexpr int rounds = 500;
    const Timer timer;
    for (int i = 0; i < rounds; ++i) {
        if (admission.decide(request).isAdmitted())
            qFatal("no rule matches");
    }
    return report("decision through 1,000 many-to-one rules", timer.microseconds() / rounds, 200);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const auto runtime = base::Runtime::start();
    const auto der = issueTemplate();
    const auto exact = exactCertificate(der);
    return rules(der) && exact ? 0 : 1;
}
