#include "base/digest.h"
#include "base/secret.h"

#include "support/support.h"

#include <QSet>

#include <type_traits>

using namespace certwizard;
using namespace Qt::StringLiterals;
using base::Secret;

static_assert(!std::is_copy_constructible_v<Secret> && !std::is_copy_assignable_v<Secret>);
static_assert(!std::is_convertible_v<Secret, QString> && !std::is_convertible_v<Secret, QByteArray>);
static_assert(!std::is_convertible_v<QString, Secret> && !std::is_convertible_v<QByteArray, Secret>);

class TestBaseSecret : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesAndWipes()
    {
        auto bytes = "some bytes\0more"_ba;
        const auto shared = bytes; // somebody else holds the same buffer
        const auto *const memory = bytes.constData();
        const auto secret = Secret::take(bytes);
        QVERIFY(bytes.isEmpty());
        QCOMPARE(secret.size(), 15);
        QVERIFY(secret.reveal() == std::string_view("some bytes\0more", 15));
        QCOMPARE(secret.reveal().data()[15], '\0');
        if (shared.constData() == memory)
            QVERIFY(shared == "some bytes\0more"_ba || shared == QByteArray(15, '\0'));

        QByteArray heap(200, 'x');
        const auto heapShared = heap;
        const auto fromHeap = Secret::take(heap);
        QCOMPARE(heapShared, QByteArray(200, '\0'));
        QCOMPARE(fromHeap.size(), 200);
    }

    void takesTextAsUtf8()
    {
        auto text = QString(u"p\u00e4ss\u0161\U0001F600"_s) + QString::number(1);
        const auto copy = text;
        const auto expected = text.toUtf8();
        const auto secret = Secret::take(text);
        QVERIFY(text.isEmpty());
        QVERIFY(copy.count(QChar(u'\0')) == copy.size());
        QVERIFY(secret.reveal() == std::string_view(expected.constData(), static_cast<std::size_t>(expected.size())));
    }

    void wipesAlsoWhatStoodBehind()
    {
        QByteArray bytes(100, 'x');
        const auto *const memory = bytes.constData();
        bytes.truncate(1); // 99 characters are still in the buffer
        const auto shared = bytes;
        base::wipe(bytes);
        QCOMPARE(shared.constData(), memory);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(memory[i], '\0');
    }

    void literalsAreLeftAlone()
    {
        auto text = u"a literal in read-only memory"_s;
        base::wipe(text);
        QVERIFY(text.isEmpty());
        QByteArray raw = QByteArray::fromRawData("raw", 3);
        base::wipe(raw);
        QVERIFY(raw.isEmpty());
        QByteArray nothing;
        base::wipe(nothing);
    }

    void emptyAndMoved()
    {
        Secret empty;
        QVERIFY(empty.isEmpty() && empty.reveal().empty() && empty.reveal().data() != nullptr);
        auto full = Secret::copyOf("x");
        auto moved = std::move(full);
        QVERIFY(full.isEmpty()); // NOLINT(bugprone-use-after-move): that is the promise
        QVERIFY(moved.reveal() == "x");
        empty = std::move(moved);
        QVERIFY(empty.reveal() == "x");
        QVERIFY(Secret().equals(Secret::copyOf("")));
    }

    void compares()
    {
        const auto secret = Secret::copyOf("password");
        QVERIFY(secret.equals(secret.clone()));
        QVERIFY(!secret.equals(Secret::copyOf("passworD")));
        QVERIFY(!secret.equals(Secret::copyOf("passwor")));
        QVERIFY(!secret.equals(Secret()));
    }

    void random()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 100; ++i) {
            const auto bytes = Secret::random(32);
            QCOMPARE(bytes.size(), 32);
            seen.insert(QByteArray(bytes.reveal().data(), 32));
        }
        QCOMPARE(seen.size(), 100);
        QVERIFY(Secret::random(0).isEmpty());
    }

    void randomPasswords()
    {
        QSet<QByteArray> seen;
        std::array<int, 256> counts = {};
        for (int i = 0; i < 2000; ++i) {
            const auto password = Secret::randomPassword();
            const QByteArray text(password.reveal().data(), password.size());
            QCOMPARE(text.size(), 16);
            seen.insert(text);
            for (const char c : text) {
                QVERIFY(!QByteArrayView("0Oo1Il").contains(c));
                ++counts[static_cast<unsigned char>(c)];
            }
            const auto has = [&](char from, char to) {
                return std::ranges::any_of(text, [=](char c) { return c >= from && c <= to; });
            };
            QVERIFY(has('a', 'z') && has('A', 'Z') && has('2', '9'));
        }
        QCOMPARE(seen.size(), 2000);
        // 32,000 draws from 56 characters: about 571 each; digits a little more, because each password has one.
        for (const char c : std::string_view("abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"))
            QVERIFY(counts[static_cast<unsigned char>(c)] > 400 && counts[static_cast<unsigned char>(c)] < 800);
        QCOMPARE(Secret::randomPassword(12).size(), 12);
        QCOMPARE(Secret::randomPassword(2).size(), 2);
        QVERIFY(Secret::randomPassword(0).isEmpty());
    }

    void digestsAsOpensslSays_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("abc") << "abc"_ba;
        QTest::newRow("large") << QByteArray(3'000'000, 'x');
    }
    void digestsAsOpensslSays()
    {
        QFETCH(const QByteArray, bytes);
        const auto judge = [&](const QString &name) {
            const auto said = test::run(u"openssl"_s, {u"dgst"_s, u"-r"_s, name}, bytes).output;
            return QByteArray::fromHex(said.first(said.indexOf(' ')));
        };
        QCOMPARE(base::sha256(bytes), judge(u"-sha256"_s));
        QCOMPARE(base::sha1(bytes), judge(u"-sha1"_s));
        const auto half = bytes.size() / 2;
        QCOMPARE(base::sha256({QByteArrayView(bytes).first(half), QByteArrayView(),
                               QByteArrayView(bytes).sliced(half)}),
                 base::sha256(bytes));
    }
};

CERTWIZARD_TEST_MAIN(TestBaseSecret)
#include "test_base_secret.moc"
