#include "common/cards.h"

#include "common/icons.h"
#include "shapes.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainterPath>
#include <QPushButton>
#include <QTimer>
#include <QUrl>

#include <algorithm>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

/// Paints the page's colour over what sticks out of the round corners of its parent, and the border.
class Corners final : public QWidget {
public:
    explicit Corners(QWidget *parent) : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath outside;
        outside.addRect(rect());
        QPainterPath inside;
        inside.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::radius, space::radius);
        painter.fillPath(outside.subtracted(inside), tokens().background);
        paintBox(&painter, rect(), space::radius, {}, tokens().line, 1);
    }
};

} // namespace

Card::Card(QWidget *parent) : Card({}, parent) {}

Card::Card(const QString &caption, QWidget *parent)
    : QFrame(parent), m_body(new QVBoxLayout(this)), m_caption(new Label(TextRole::Caption, this))
{
    m_body->setContentsMargins(space::large, 14, space::large, 14);
    m_body->setSpacing(space::tiny);
    m_body->addWidget(m_caption);
    setCaption(caption);
}

void Card::setCaption(const QString &caption)
{
    m_caption->setText(caption);
    m_caption->setVisible(!caption.isEmpty());
}

void Card::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto coloured = m_tone && *m_tone != Tone::Neutral;
    paintBox(&painter, rect(), space::radius, coloured ? softBackground(*m_tone) : tokens().surface,
             coloured ? foreground(*m_tone) : tokens().line);
}

Panel::Panel(QWidget *content, QWidget *parent)
    : QFrame(parent), m_body(new QVBoxLayout(this)), m_corners(new Corners(this))
{
    m_body->setContentsMargins(1, 1, 1, 1);
    m_body->setSpacing(0);
    if (auto *frame = qobject_cast<QFrame *>(content))
        frame->setFrameShape(QFrame::NoFrame);
    m_body->addWidget(content);
    m_corners->raise();
}

void Panel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_corners->setGeometry(rect());
    m_corners->raise();
}

void Panel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
}

OptionCard::OptionCard(const QString &title, const QString &explanation, QWidget *parent)
    : QRadioButton(parent),
      m_title(new Label(TextRole::Strong, this)),
      m_explanation(new Label(TextRole::Small, this)),
      m_tag(new Pill(this)),
      m_text(new QVBoxLayout)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    row->addWidget(m_title);
    row->addWidget(m_tag, 0, Qt::AlignTop);
    row->addStretch(1);
    m_text->setSpacing(2);
    m_text->addLayout(row);
    m_text->addWidget(m_explanation);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(42, space::medium, space::large, space::medium);
    layout->addLayout(m_text);
    m_title->setBuddy(this);
    m_explanation->setMaximumCharacters(100);
    for (auto *label :
         {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_explanation), static_cast<QWidget *>(m_tag)})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_tag->hide();
    auto policy = QSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setTitle(title);
    setExplanation(explanation);
    connect(this, &QRadioButton::toggled, this, [this](bool on) {
        if (m_details)
            m_details->setEnabled(on);
    });
}

void OptionCard::setTag(const QString &text, Tone tone)
{
    m_tag->set(text, tone);
}

void OptionCard::setTitle(const QString &title)
{
    m_title->setText(title);
    auto plain = title;
    setAccessibleName(plain.remove(u'&'));
}

void OptionCard::setExplanation(const QString &explanation)
{
    m_explanation->setText(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    setAccessibleDescription(explanation);
}

void OptionCard::follow(bool on)
{
    if (!on || isChecked())
        return;
    const QSignalBlocker quiet(this);
    setChecked(true);
}

QVBoxLayout *OptionCard::details()
{
    if (!m_details) {
        m_details = new QWidget(this);
        m_details->setCursor(Qt::ArrowCursor);
        auto *layout = new QVBoxLayout(m_details);
        layout->setContentsMargins(0, space::small, 0, 0);
        layout->setSpacing(space::small);
        m_text->addWidget(m_details);
        m_details->setEnabled(isChecked());
    }
    return static_cast<QVBoxLayout *>(m_details->layout());
}

QSize OptionCard::sizeHint() const
{
    return layout()->totalSizeHint();
}

QSize OptionCard::minimumSizeHint() const
{
    return layout()->totalMinimumSize();
}

bool OptionCard::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void OptionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    const auto &t = tokens();
    const auto hovered = isEnabled() && option.state.testFlag(QStyle::State_MouseOver);
    const auto ring = showsFocusRing(&option);
    paintBox(&painter, rect(), space::radius, t.surface, isChecked() || hovered ? t.accent : t.line,
             isChecked() ? 2 : 1);
    if (ring)
        paintBox(&painter, QRectF(rect()).adjusted(4, 4, -4, -4), space::radius - 3, {}, t.accent, 1.5);
    const auto top = m_title->mapTo(this, QPoint(0, 0)).y() + (m_title->fontMetrics().height() - 17) / 2;
    option.rect = QStyle::visualRect(layoutDirection(), rect(), QRect(14, top, 17, 17));
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, this);
}

Callout::Callout(Tone tone, QWidget *parent) : Callout(tone, {}, {}, parent) {}

Callout::Callout(Tone tone, const QString &headline, const QString &text, QWidget *parent)
    : QFrame(parent),
      m_tone(tone),
      m_headline(new Label(TextRole::Strong, this)),
      m_text(new Label(TextRole::Small, this)),
      m_action(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(44, space::medium, space::large, space::medium);
    layout->setSpacing(2);
    layout->addWidget(m_headline);
    layout->addWidget(m_text);
    layout->addWidget(m_action, 0, Qt::AlignLeft);
    m_text->clearTone();
    m_headline->setMaximumCharacters(110);
    m_text->setMaximumCharacters(110);
    setKind(m_action, ButtonKind::Link);
    m_action->setAutoDefault(false);
    m_action->setCursor(Qt::PointingHandCursor);
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &Callout::activated);
    setText(headline, text);
}

void Callout::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Callout::setText(const QString &headline, const QString &text)
{
    m_headline->setText(headline);
    m_headline->setVisible(!headline.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(text);
}

void Callout::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

void Callout::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, rect(), space::radius, softBackground(m_tone),
             m_tone == Tone::Neutral ? tokens().line : foreground(m_tone));
    const auto name = m_tone == Tone::Ok     ? u"check"_s
                      : m_tone == Tone::Bad  ? u"error"_s
                      : m_tone == Tone::Warn ? u"warning"_s
                                             : u"info"_s;
    const auto top = m_headline->geometry().top() + (m_headline->fontMetrics().height() - 18) / 2;
    paintIcon(&painter, QStyle::visualRect(layoutDirection(), rect(), QRect(15, top, 18, 18)), name,
              foreground(m_tone));
}

NowAfter::NowAfter(QWidget *parent) : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::medium);
    m_now = makeHalf(tr("Now"));
    m_after = makeHalf(tr("After"));
}

NowAfter::Half NowAfter::makeHalf(const QString &caption)
{
    Half half;
    half.card = new Card(caption, this);
    half.value = new Label(TextRole::Strong, half.card);
    half.note = new Label(TextRole::Small, half.card);
    half.card->body()->addWidget(half.value);
    half.card->body()->addWidget(half.note);
    half.card->body()->addStretch(1);
    m_layout->addWidget(half.card, 1);
    return half;
}

void NowAfter::setNow(const QString &value, const QString &note)
{
    m_now.value->setText(value);
    m_now.note->setText(note);
    m_now.note->setVisible(!note.isEmpty());
}

void NowAfter::setAfter(const QString &value, const QString &note, Tone tone)
{
    m_after.value->setText(value);
    m_after.note->setText(note);
    m_after.note->setVisible(!note.isEmpty());
    if (tone == Tone::Neutral)
        m_after.value->clearTone();
    else
        m_after.value->setTone(tone);
}

void NowAfter::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const auto wanted = width() < 480 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (m_layout->direction() != wanted)
        m_layout->setDirection(wanted);
}

CommandBox::CommandBox(const QString &command, const QString &name, QWidget *parent)
    : QWidget(parent), m_command(command)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::medium, space::tiny, space::tiny, space::tiny);
    layout->setSpacing(space::small);
    auto *text = new Label(TextRole::Mono, command, this);
    // Not to be selected: what can be is broken by Qt behind the hyphen of an option. The button copies it whole.
    text->setAccessibleName(tr("Command: %1").arg(name));
    auto *copy = new QPushButton(icon(u"copy"_s, Tone::Info), tr("Copy"), this);
    copy->setAccessibleName(tr("Copy the command: %1").arg(name));
    setKind(copy, ButtonKind::Flat);
    copy->setAutoDefault(false);
    layout->addWidget(text, 1);
    layout->addWidget(copy, 0, Qt::AlignTop);
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        QApplication::clipboard()->setText(m_command);
        copy->setText(tr("Copied"));
        QTimer::singleShot(1600, copy, [copy] { copy->setText(tr("Copy")); });
    });
}

void CommandBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, rect(), space::smallRadius, tokens().background, tokens().line);
}

Meter::Meter(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Meter::set(double part, Tone tone, const QString &accessibleText)
{
    m_part = std::clamp(part, 0.0, 1.0);
    m_tone = tone;
    setAccessibleName(accessibleText);
    update();
}

void Meter::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintBox(&painter, rect(), 4, tokens().line, {}, 0);
    auto filled = QRectF(rect());
    filled.setWidth(filled.width() * m_part);
    if (filled.width() >= 1)
        paintBox(&painter, QStyle::visualRect(layoutDirection(), rect(), filled.toRect()), 4, foreground(m_tone), {},
                 0);
}

DropZone::DropZone(QWidget *parent) : QFrame(parent), m_body(new QVBoxLayout(this))
{
    setAcceptDrops(true);
    m_body->setContentsMargins(space::wide, space::wide, space::wide, space::wide);
    m_body->setSpacing(space::small);
}

QStringList droppedFiles(const QMimeData *data)
{
    QStringList files;
    if (!data)
        return files;
    for (const auto &url : data->urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

void DropZone::dragEnterEvent(QDragEnterEvent *event)
{
    if (droppedFiles(event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_over = true;
    update();
}

void DropZone::dragLeaveEvent(QDragLeaveEvent *)
{
    m_over = false;
    update();
}

void DropZone::dropEvent(QDropEvent *event)
{
    m_over = false;
    update();
    auto files = droppedFiles(event->mimeData());
    if (files.isEmpty())
        return;
    event->acceptProposedAction();
    if (!m_several)
        files = {files.first()};
    Q_EMIT filesDropped(files);
}

void DropZone::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(m_over ? tokens().accentSoft : tokens().surface);
    QPen pen(m_over ? tokens().accent : tokens().control, 1.5, Qt::CustomDashLine);
    pen.setDashPattern({4, 3});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), space::radius, space::radius);
}

} // namespace certwizard::ui
