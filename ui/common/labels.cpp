#include "common/labels.h"

#include "shapes.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace certwizard::ui {

namespace {

/// Longer words do not hold a window open: they are broken. Names from certificates and files may be one such word.
constexpr int unbrokenCharacters = 24;
/// Where they cannot be broken: room for a serial number.
constexpr int keptCharacters = 42;

int widestWord(const QString &text, const QFontMetrics &metrics)
{
    auto widest = 0;
    for (const auto &word : QStringView(text).split(u' '))
        for (const auto &line : word.split(u'\n'))
            widest = std::max(widest, metrics.horizontalAdvance(line.toString()));
    return widest;
}

/// A command is copied off by hand: its options stay whole, for Qt would begin a line after their hyphen.
QString withWholeOptions(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        result += text.at(i);
        const bool begins = i == 0 || text.at(i - 1).isSpace();
        if (text.at(i) == u'-' && begins && i + 1 < text.size() && text.at(i + 1).isLetter())
            result += QChar(0x2060); // joins words, and is not seen
    }
    return result;
}

QTextOption breakingWords(Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

/// The lines of one paragraph, beginning at `top`; below them the next begins.
qreal layOut(QTextLayout &layout, int width, qreal top)
{
    layout.setTextOption(breakingWords(Qt::AlignLeft));
    layout.beginLayout();
    for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, top});
        top += line.height();
    }
    layout.endLayout();
    return top;
}

} // namespace

Label::Label(TextRole role, QWidget *parent) : Label(role, {}, parent) {}

Label::Label(TextRole role, const QString &text, QWidget *parent) : QLabel(parent), m_role(role)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    // Inside of a button Qt would take the button's text colour.
    setForegroundRole(QPalette::WindowText);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setRole(role);
    setText(text);
}

void Label::setRole(TextRole role)
{
    m_role = role;
    setFont(ui::font(role));
    if (!m_tone && (role == TextRole::Small || role == TextRole::Caption))
        m_tone = Tone::Neutral;
    if (role == TextRole::Body && m_maximumCharacters == 0)
        setMaximumCharacters(84);
    applyTone();
}

void Label::setTone(Tone tone)
{
    m_tone = tone;
    applyTone();
}

void Label::clearTone()
{
    m_tone.reset();
    applyTone();
}

void Label::setMaximumCharacters(int characters)
{
    m_maximumCharacters = characters;
    setMaximumWidth(characters > 0 ? fontMetrics().horizontalAdvance(u'0') * characters : QWIDGETSIZE_MAX);
}

void Label::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
}

void Label::applyTone()
{
    auto own = QPalette();
    if (m_tone)
        own.setColor(QPalette::WindowText, foreground(*m_tone));
    setPalette(own);
}

void Label::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyTone();
    QLabel::changeEvent(event);
}

bool Label::breaksWords(int width) const
{
    // What can be selected is drawn by Qt's own text control, which does not break words.
    const auto isSelectable = textInteractionFlags().testFlag(Qt::TextSelectableByMouse);
    return !buddy() && !isSelectable && wordWrap()
           && (widestWord(text(), fontMetrics()) > width || withWholeOptions(text()) != text());
}

void Label::paintEvent(QPaintEvent *event)
{
    const auto inner = contentsRect().adjusted(margin(), margin(), -margin(), -margin());
    if (!breaksWords(inner.width()))
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(inner, withWholeOptions(text()),
                     breakingWords(QStyle::visualAlignment(layoutDirection(), alignment())));
}

QSize Label::textSize(int width) const
{
    const auto margins = contentsMargins();
    const auto inner = std::max(1, width - margins.left() - margins.right() - 2 * margin());
    if (breaksWords(inner)) {
        qreal height = 0;
        for (const auto &paragraph : withWholeOptions(text()).split(u'\n')) {
            QTextLayout layout(paragraph, font(), this);
            height = layOut(layout, inner, height);
        }
        return {inner + margins.left() + margins.right() + 2 * margin(),
                int(std::ceil(height)) + margins.top() + margins.bottom() + 2 * margin()};
    }
    auto flags = static_cast<int>(Qt::AlignLeft | Qt::TextWordWrap);
    if (buddy())
        flags |= Qt::TextShowMnemonic;
    const auto box = fontMetrics().boundingRect(QRect(0, 0, inner, QWIDGETSIZE_MAX), flags, text());
    return {box.width() + margins.left() + margins.right() + 2 * margin() + 1,
            box.height() + margins.top() + margins.bottom() + 2 * margin()};
}

QSize Label::sizeHint() const
{
    ensurePolished();
    if (text().isEmpty())
        return {0, fontMetrics().height()};
    return textSize(std::min(maximumWidth(), QWIDGETSIZE_MAX / 2));
}

QSize Label::minimumSizeHint() const
{
    ensurePolished();
    const auto isSelectable = textInteractionFlags().testFlag(Qt::TextSelectableByMouse);
    const auto unbroken = fontMetrics().horizontalAdvance(u'0') * (isSelectable ? keptCharacters : unbrokenCharacters);
    const auto widest = std::min(widestWord(text(), fontMetrics()), unbroken);
    const auto margins = contentsMargins();
    return {std::min(widest, maximumWidth()) + margins.left() + margins.right() + 2 * margin() + 1,
            fontMetrics().height() + margins.top() + margins.bottom() + 2 * margin()};
}

int Label::heightForWidth(int width) const
{
    return textSize(std::min(width, maximumWidth())).height();
}

ElidedLabel::ElidedLabel(TextRole role, QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(ui::font(role));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text)
{
    m_text = text;
    setText(text);
    setAccessibleName(text);
    setToolTip(text.toHtmlEscaped());
    updateGeometry();
}

void ElidedLabel::setElideMode(Qt::TextElideMode mode)
{
    m_mode = mode;
    update();
}

void ElidedLabel::setMuted(bool muted)
{
    m_muted = muted;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), fontMetrics().horizontalAdvance(u'0') * 8), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_muted ? tokens().muted : palette().color(QPalette::WindowText));
    const auto shown = fontMetrics().elidedText(m_text, m_mode, width());
    painter.drawText(rect(),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
                     shown);
}

Pill::Pill(QWidget *parent) : Pill({}, Tone::Info, parent) {}

Pill::Pill(const QString &text, Tone tone, QWidget *parent) : QLabel(text, parent), m_tone(tone)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Pill::set(const QString &text, Tone tone)
{
    setText(text);
    setTone(tone);
    setVisible(!text.isEmpty());
}

namespace {

constexpr auto pillPadding = 18; ///< at both ends together

QFont pillFont()
{
    auto font = ui::font(TextRole::Small);
    font.setPointSizeF(font.pointSizeF() * 0.93);
    font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QSize Pill::sizeFor(const QString &text)
{
    const QFontMetrics metrics(pillFont());
    return {metrics.horizontalAdvance(text) + pillPadding, metrics.height() + 5};
}

QSize Pill::sizeHint() const
{
    return sizeFor(text());
}

void Pill::paint(QPainter *painter, const QRectF &rect, const QString &text, Tone tone)
{
    paintBox(painter, rect, rect.height() / 2, softBackground(tone), {}, 0);
    const PainterState saved(painter);
    painter->setFont(pillFont());
    painter->setPen(foreground(tone));
    // Measured as `sizeFor` does: a device's own widths differ by a pixel, and a pill with room enough would be cut.
    const QFontMetrics metrics(pillFont());
    const auto room = std::max(0, static_cast<int>(rect.width()) - pillPadding);
    const auto fits = room >= metrics.horizontalAdvance(text);
    painter->drawText(rect, Qt::AlignCenter, fits ? text : metrics.elidedText(text, Qt::ElideRight, room));
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(&painter, rect(), text(), m_tone);
}

} // namespace certwizard::ui
