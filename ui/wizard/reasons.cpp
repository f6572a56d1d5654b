#include "reasons.h"

#include "common/cards.h"
#include "common/icons.h"
#include "common/rows.h"
#include "wording/steps.h"

#include <QHBoxLayout>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;
using Severity = setup::Reason::Severity;

namespace {

/// The first few, a line for each.
QString linesOf(const QStringList &headlines)
{
    constexpr qsizetype most = 5;
    auto lines = headlines.first(std::min(headlines.size(), most));
    if (const auto left = static_cast<int>(headlines.size() - lines.size()); left > 0)
        lines.append(ReasonList::tr("… and %n more", nullptr, left));
    return lines.join(u'\n');
}

} // namespace

std::vector<ToldReason> gathered(const std::vector<const setup::Reason *> &reasons)
{
    struct Kind {
        setup::ReasonCode code;
        Severity severity;
        std::vector<const setup::Reason *> reasons;
    };
    std::vector<Kind> kinds;
    for (const auto *reason : reasons) {
        const auto kind = std::ranges::find_if(kinds, [&](const Kind &other) {
            return !reason->hole && other.code == reason->code && other.severity == reason->severity;
        });
        if (kind == kinds.end())
            kinds.push_back({reason->code, reason->severity, {reason}});
        else
            kind->reasons.push_back(reason);
    }
    std::vector<ToldReason> told;
    for (const auto &[code, severity, all] : kinds) {
        constexpr std::size_t mostInFull = 2;
        const auto inFull = all.size() <= mostInFull ? all.size() : 1;
        for (std::size_t i = 0; i < inFull; ++i)
            told.push_back({all[i], severity, wording::describe(*all[i])});
        QStringList headlines;
        for (auto i = inFull; i < all.size(); ++i)
            headlines.append(wording::describe(*all[i]).headline);
        if (!headlines.isEmpty())
            told.push_back({nullptr,
                            severity,
                            {ReasonList::tr("%n more of this kind:", nullptr, static_cast<int>(headlines.size())),
                             linesOf(headlines),
                             {}}});
    }
    return told;
}

ReasonList::ReasonList(WizardSession *session, QWidget *parent)
    : QWidget(parent), m_session(session), m_callouts(new QVBoxLayout)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::large);
    m_callouts->setSpacing(space::small);
    layout->addLayout(m_callouts);
    auto *card = new Card(tr("Good to know"), this);
    m_linesCard = card;
    m_lines = card->body();
    m_lines->setSpacing(6);
    layout->addWidget(card);
}

Callout *ReasonList::callout(qsizetype index)
{
    while (m_calloutPool.size() <= index) {
        auto *callout = new Callout(Tone::Warn, this);
        const auto position = m_calloutPool.size();
        m_callouts->addWidget(callout);
        m_calloutPool.append(callout);
        m_holes.append(std::nullopt);
        connect(callout, &Callout::activated, this, [this, position] {
            if (const auto &hole = m_holes.at(position))
                m_session->setHoleClosed(*hole, !m_session->isHoleClosed(*hole));
        });
    }
    return m_calloutPool.at(index);
}

ReasonList::Line &ReasonList::line(qsizetype index)
{
    while (m_linePool.size() <= index) {
        Line line;
        line.row = new QWidget(this);
        auto *layout = new QHBoxLayout(line.row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(10);
        line.picture = new QLabel(line.row);
        line.text = new Label(TextRole::Body, line.row);
        line.text->setMaximumCharacters(110);
        layout->addWidget(line.picture, 0, Qt::AlignTop);
        addText(layout, line.text);
        m_lines->addWidget(line.row);
        m_linePool.append(line);
    }
    return m_linePool[index];
}

void ReasonList::showCallout(qsizetype index, const ToldReason &told)
{
    auto *box = callout(index);
    const auto closed = told.reason && told.reason->code == setup::ReasonCode::HoleClosed;
    box->setTone(closed ? Tone::Ok : told.severity == Severity::Blocking ? Tone::Bad : Tone::Warn);
    box->setText(told.message.headline, told.message.rest());
    const auto &hole = m_holes[index] = told.reason ? told.reason->hole : std::nullopt;
    if (hole)
        box->setAction(m_session->isHoleClosed(*hole) ? tr("Leave it open") : tr("Close this hole too"));
    else
        box->setAction({});
    box->show();
}

void ReasonList::show(setup::Step step)
{
    qsizetype callouts = 0;
    qsizetype lines = 0;
    QStringList said;
    std::vector<const setup::Reason *> loudOnes;
    if (const auto *verdict = m_session->verdict(step)) {
        for (const auto &reason : verdict->reasons) {
            if (m_leftOut.contains(reason.code) && reason.severity != Severity::Blocking)
                continue;
            const auto loud = reason.severity == Severity::Blocking || reason.severity == Severity::Warning
                              || reason.hole.has_value();
            if (loud) {
                loudOnes.push_back(&reason);
                continue;
            }
            const auto text = wording::describe(reason).toText();
            if (said.contains(text))
                continue;
            said.append(text);
            auto &row = line(lines++);
            const auto good = reason.severity == Severity::Good;
            row.picture->setPixmap(icon(good ? u"check"_s : u"info"_s, good ? Tone::Ok : Tone::Info)
                                       .pixmap(QSize(17, 17), devicePixelRatioF()));
            row.text->setText(text);
            row.row->show();
        }
    }
    for (const auto &told : gathered(loudOnes))
        showCallout(callouts++, told);
    m_shown = callouts + lines;
    for (auto i = callouts; i < m_calloutPool.size(); ++i)
        m_calloutPool.at(i)->hide();
    for (auto i = lines; i < m_linePool.size(); ++i)
        m_linePool.at(i).row->hide();
    m_linesCard->setVisible(lines > 0);
    setVisible(m_shown > 0);
}

} // namespace certwizard::ui
