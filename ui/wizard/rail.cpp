#include "rail.h"

#include "common/icons.h"
#include "common/labels.h"
#include "wording/steps.h"

#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QStyleOptionButton>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto railWidth = 252;
constexpr auto dotSize = 22;
constexpr auto textLeft = 40;

QString stateWords(DotState state)
{
    switch (state) {
    case DotState::Number:
    case DotState::Empty:
        return {};
    case DotState::Planned:
        return Rail::tr("will be changed");
    case DotState::Done:
        return Rail::tr("done");
    case DotState::OnServer:
        return Rail::tr("to do on the server");
    case DotState::Blocked:
        return Rail::tr("needs your attention");
    case DotState::Unclear:
        return Rail::tr("not fully proven");
    case DotState::Skipped:
        return Rail::tr("left as it is");
    }
    return {};
}

void paintDot(QPainter *painter, const QRectF &circle, DotState state, bool current, const QString &number)
{
    const auto &t = tokens();
    auto border = t.muted;
    auto fill = QColor(Qt::transparent);
    auto text = t.muted;
    if (state == DotState::Done) {
        border = fill = t.ok;
        text = t.onOk;
    } else if (state == DotState::OnServer || state == DotState::Unclear) {
        border = text = t.warn;
    } else if (state == DotState::Blocked) {
        border = text = t.bad;
    } else if (state == DotState::Planned) {
        border = text = t.accent;
        fill = t.accentSoft;
    }
    if (current) {
        border = fill = t.accent;
        text = t.onAccent;
    }
    painter->setPen(QPen(border, 1.5));
    painter->setBrush(fill);
    painter->drawEllipse(circle.adjusted(0.75, 0.75, -0.75, -0.75));
    if (state == DotState::Done && (!current || number.isEmpty())) {
        paintIcon(painter, circle.adjusted(4, 4, -4, -4), u"check"_s, text);
        return;
    }
    auto font = ui::font(TextRole::Small);
    font.setPointSizeF(font.pointSizeF() * 0.92);
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(text);
    painter->drawText(circle, Qt::AlignCenter,
                      state == DotState::Blocked   ? u"!"_s
                      : state == DotState::Unclear ? u"?"_s
                      : state == DotState::Skipped ? u"\u2013"_s
                                                   : number);
}

} // namespace

RailItem::RailItem(const QString &name, const QString &number, QWidget *parent)
    : QPushButton(parent), m_name(name), m_number(number)
{
    setAutoDefault(false);
    setFlat(true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(name);
}

void RailItem::show(DotState state, const QString &note, bool current)
{
    // A longer note may need another line, too.
    const auto other = note != m_note;
    m_state = state;
    m_note = note;
    m_current = current;
    QStringList words{m_name};
    if (current)
        words.append(tr("current page"));
    if (const auto what = note.isEmpty() ? stateWords(state) : note; !what.isEmpty())
        words.append(what);
    setAccessibleName(words.join(u", "_s));
    setAccessibleDescription(stateWords(state));
    if (other)
        updateGeometry();
    update();
}

QRect RailItem::textRect(const QFont &font, const QString &text, int width) const
{
    return QFontMetrics(font).boundingRect(QRect(0, 0, std::max(40, width - textLeft - 8), 1000), Qt::TextWordWrap,
                                           text);
}

int RailItem::heightForWidth(int width) const
{
    auto height = textRect(ui::font(TextRole::Body), m_name, width).height();
    if (!m_note.isEmpty())
        height += 1 + textRect(ui::font(TextRole::Small), m_note, width).height();
    return std::max(height, dotSize) + 14;
}

QSize RailItem::sizeHint() const
{
    return {railWidth - 32, heightForWidth(railWidth - 32)};
}

QSize RailItem::minimumSizeHint() const
{
    return {120, heightForWidth(railWidth - 32)};
}

void RailItem::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto &t = tokens();
    QStyleOptionButton option;
    initStyleOption(&option);
    const auto focused =
        option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
    if (m_current || focused || (isEnabled() && option.state.testFlag(QStyle::State_MouseOver))) {
        painter.setBrush(m_current ? t.surface : t.dark ? t.surface : t.raised);
        painter.setPen(QPen(focused ? t.accent : m_current ? t.line : QColor(Qt::transparent), focused ? 2 : 1));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::smallRadius, space::smallRadius);
    }
    const auto circle =
        QStyle::visualRect(layoutDirection(), rect(), QRect(8, (height() - dotSize) / 2, dotSize, dotSize));
    paintDot(&painter, circle, m_state, m_current, m_number);
    const auto align = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) | Qt::TextWordWrap;
    auto nameFont = ui::font(TextRole::Body);
    const auto nameHeight = textRect(nameFont, m_name, width()).height();
    const auto noteHeight = m_note.isEmpty() ? 0 : textRect(ui::font(TextRole::Small), m_note, width()).height() + 1;
    const auto top = (height() - nameHeight - noteHeight) / 2;
    painter.setFont(nameFont);
    painter.setPen(isEnabled() || m_current ? t.text : t.muted);
    const auto room = width() - textLeft - 8;
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), QRect(textLeft, top, room, nameHeight)),
                     align | Qt::AlignVCenter, m_name);
    if (!m_note.isEmpty()) {
        painter.setFont(ui::font(TextRole::Small));
        painter.setPen(m_state == DotState::Blocked ? t.bad : t.muted);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(),
                                            QRect(textLeft, top + nameHeight + 1, room, noteHeight)),
                         align, m_note);
    }
}

Rail::Rail(WizardSession *session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_brand(new ElidedLabel(TextRole::Heading)),
      m_sub(new ElidedLabel(TextRole::Small))
{
    setFixedWidth(railWidth);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 1, 0);
    auto *scroll = new QScrollArea(this);
    m_scroll = scroll;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto *sheet = new QWidget;
    m_layout = new QVBoxLayout(sheet);
    m_layout->setContentsMargins(space::large, 20, space::large - 1, space::large);
    m_layout->setSpacing(2);
    scroll->setWidget(sheet);
    // setWidget fills it; the rail has a colour of its own.
    sheet->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    m_brand->setElideMode(Qt::ElideRight);
    m_sub->setMuted(true);
    m_layout->addWidget(m_brand);
    m_layout->addWidget(m_sub);
    addGroup(tr("Prepare"));
    addItem(PageId::Site, tr("Site"));
    addItem(PageId::Certificates, tr("Certificates"));
    addGroup(tr("Five steps"));
    for (const auto step : setup::allSteps) {
        const auto page = static_cast<PageId>(static_cast<int>(PageId::Features) + static_cast<int>(step) - 1);
        addItem(page, wording::stepName(step), locale().toString(static_cast<int>(step)));
    }
    addGroup(tr("Finish"));
    addItem(PageId::Review, tr("Review"));
    addItem(PageId::Apply, tr("Apply"));
    addItem(PageId::Proof, tr("Proof"));
    m_layout->addStretch(1);
}

void Rail::addGroup(const QString &caption)
{
    auto *label = new Label(TextRole::Caption, caption, this);
    m_layout->addSpacing(14);
    m_layout->addWidget(label);
    m_layout->addSpacing(2);
}

void Rail::addItem(PageId page, const QString &name, const QString &number)
{
    auto *item = new RailItem(name, number, this);
    m_layout->addWidget(item);
    m_items.insert(page, item);
    connect(item, &QPushButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
}

void Rail::showHeading()
{
    if (!m_session->isOpen()) {
        m_brand->setFullText(tr("Client Certificate Wizard"));
        m_sub->setFullText(tr("for IIS web sites"));
        return;
    }
    const QFileInfo file(m_session->filePath());
    m_brand->setFullText(m_session->hasSite() ? m_session->choices().site : file.fileName());
    m_sub->setFullText(m_session->hasSite() ? file.fileName() : QDir::toNativeSeparators(file.path()));
    m_sub->setToolTip(QDir::toNativeSeparators(m_session->filePath()).toHtmlEscaped());
}

void Rail::show(PageId current, PageId furthest)
{
    showHeading();
    const auto reached = [&](PageId page) { return page <= furthest; };
    for (auto it = m_items.cbegin(); it != m_items.cend(); ++it)
        it.value()->setEnabled(reached(it.key()) && m_session->isOpen()
                               && (it.key() == PageId::Site || m_session->hasSite()));
    m_items[PageId::Site]->show(m_session->hasSite() ? DotState::Done : DotState::Empty, {}, current == PageId::Site);
    showCertificates(current, furthest);
    for (const auto step : setup::allSteps)
        showStep(static_cast<PageId>(static_cast<int>(PageId::Features) + static_cast<int>(step) - 1), step, current,
                 furthest);
    const auto applied = m_session->outcome().has_value() && !m_session->hasNewChanges();
    m_items[PageId::Review]->show(applied || current > PageId::Review ? DotState::Done : DotState::Empty, {},
                                  current == PageId::Review);
    m_items[PageId::Apply]->show(applied ? DotState::Done : DotState::Empty, {}, current == PageId::Apply);
    m_items[PageId::Apply]->setEnabled(applied);
    m_items[PageId::Proof]->show(m_proof, {}, current == PageId::Proof);
    m_items[PageId::Proof]->setEnabled(applied || current == PageId::Proof);
    if (std::exchange(m_shown, current) != current)
        if (auto *item = m_items.value(current))
            QTimer::singleShot(0, item, [this, item] {
                m_scroll->widget()->layout()->activate();
                m_scroll->ensureWidgetVisible(item, 0, space::medium);
            });
}

void Rail::showStep(PageId page, setup::Step step, PageId current, PageId furthest)
{
    auto *item = m_items.value(page);
    const auto *verdict = m_session->verdict(step);
    if (!m_session->hasSite() || !verdict) {
        item->show(DotState::Number, {}, current == page);
        return;
    }
    auto state = DotState::Number;
    switch (verdict->state) {
    case setup::StepState::Done:
        state = DotState::Done;
        break;
    case setup::StepState::Needed:
        state = page < furthest ? DotState::Planned : DotState::Number;
        break;
    case setup::StepState::Blocked:
        state = page <= furthest ? DotState::Blocked : DotState::Number;
        break;
    case setup::StepState::OnServer:
        state = DotState::OnServer;
        break;
    case setup::StepState::NotApplicable:
        state = DotState::Skipped;
        break;
    }
    item->show(state, stepNote(step, *verdict), current == page);
}

QString Rail::stepNote(setup::Step step, const setup::Verdict &verdict) const
{
    using setup::StepState;
    if (verdict.state == StepState::Blocked)
        return tr("needs your attention");
    if (verdict.state == StepState::NotApplicable)
        return tr("left as it is");
    if (verdict.state == StepState::OnServer)
        return tr("to do on the server");
    const auto &choices = m_session->choices();
    const auto done = verdict.state == StepState::Done;
    switch (step) {
    case setup::Step::Features:
        return tr("installed");
    case setup::Step::Binding:
        if (!choices.binding)
            return tr("left as it is");
        if (choices.binding->negotiation == setup::Negotiation::Handshake)
            return tr("%1:%2, first handshake", "address and port of a binding")
                .arg(choices.binding->address)
                .arg(choices.binding->port);
        return tr("%1:%2", "address and port of a binding").arg(choices.binding->address).arg(choices.binding->port);
    case setup::Step::Ssl:
        if (choices.ssl == setup::SslChoice::Accept)
            return done ? tr("accepts a certificate") : tr("will accept a certificate");
        return done ? tr("requires a certificate") : tr("will require a certificate");
    case setup::Step::Anonymous:
        return done ? tr("off") : tr("on, will be switched off");
    case setup::Step::Mappings: {
        const auto added = static_cast<int>(choices.oneToOneMappings.size());
        if (added > 0 && verdict.state == StepState::Needed)
            return tr("%Ln user(s) to map", nullptr, added);
        // A rule is nobody in particular.
        const auto counted =
            std::ranges::find(verdict.reasons, setup::ReasonCode::MappingsPresent, &setup::Reason::code);
        const auto present = counted == verdict.reasons.end() ? 0 : counted->arguments.value(0).toInt();
        if (done)
            return present > 0 ? tr("%Ln user(s)", nullptr, present) : QString();
        return present > 0 ? tr("%Ln user(s), will be switched on", nullptr, present) : tr("will be switched on");
    }
    }
    return {};
}

void Rail::showCertificates(PageId current, PageId furthest)
{
    auto *item = m_items.value(PageId::Certificates);
    const auto seen = m_session->hasSite() && furthest > PageId::Certificates;
    const auto isUnreadable = std::ranges::any_of(setup::allSteps, [this](setup::Step step) {
        const auto *verdict = m_session->verdict(step);
        return verdict
               && std::ranges::contains(verdict->reasons, setup::ReasonCode::UnreadableCertificate,
                                        &setup::Reason::code);
    });
    if (seen && isUnreadable)
        item->show(DotState::Blocked, tr("one cannot be read"), current == PageId::Certificates);
    else
        item->show(seen ? DotState::Done : DotState::Empty, seen ? certificatesNote() : QString(),
                   current == PageId::Certificates);
}

QString Rail::certificatesNote() const
{
    const auto &choices = m_session->choices();
    QStringList parts;
    if (choices.binding && choices.binding->serverCertificate.kind != setup::CertificateSource::Kind::None)
        parts.append(tr("server"));
    if (!choices.oneToOneMappings.isEmpty())
        parts.append(tr("%n client(s)", nullptr, static_cast<int>(choices.oneToOneMappings.size())));
    return parts.join(u", "_s);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().rail);
    painter.setPen(tokens().line);
    const auto x = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    painter.drawLine(x, 0, x, height());
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    const auto direction = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (direction == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    auto *focused = qobject_cast<RailItem *>(focusWidget());
    auto index = focused ? static_cast<int>(m_items.key(focused)) : static_cast<int>(PageId::Site);
    for (index += direction; index >= static_cast<int>(PageId::Site) && index < pageCount; index += direction) {
        auto *item = m_items.value(static_cast<PageId>(index));
        if (item->isEnabled()) {
            item->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

} // namespace certwizard::ui
