#include "common/theme.h"

#include "mnemonics.h"
#include "style.h"

#include <QAbstractButton>
#include <QApplication>
#include <QStyleHints>
#include <QVariant>

#include <algorithm>
#include <cmath>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kindProperty = "certwizardKind";
constexpr auto invalidProperty = "certwizardInvalid";

struct State {
    Appearance appearance = Appearance::System;
    const Tokens *tokens = &Theme::light();
    QFont base;
};

State &state()
{
    static State state;
    return state;
}

bool wantsDark(Appearance appearance)
{
    if (appearance == Appearance::System)
        return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
    return appearance == Appearance::Dark;
}

void apply()
{
    state().tokens = wantsDark(state().appearance) ? &Theme::dark() : &Theme::light();
    QApplication::setPalette(Theme::palette(tokens()));
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

const Tokens &Theme::light()
{
    static const Tokens tokens{
        .dark = false,
        .background = QColor(0xf4f5f7),
        .surface = QColor(0xffffff),
        .raised = QColor(0xfafbfc),
        .rail = QColor(0xeceef2),
        .line = QColor(0xdfe3e8),
        .control = QColor(0xb4bdc8),
        .text = QColor(0x1b1f24),
        .muted = QColor(0x566070),
        .accent = QColor(0x0b5cad),
        .accentSoft = QColor(0xe7f0fa),
        .onAccent = QColor(0xffffff),
        .ok = QColor(0x14723f),
        .okSoft = QColor(0xe3f4ea),
        .onOk = QColor(0xffffff),
        .warn = QColor(0x855500),
        .warnSoft = QColor(0xfdf3dc),
        .bad = QColor(0xb42318),
        .badSoft = QColor(0xfdeceb),
        .added = QColor(0xe3f4e8),
        .removed = QColor(0xfbe4e2),
    };
    return tokens;
}

const Tokens &Theme::dark()
{
    static const Tokens tokens{
        .dark = true,
        .background = QColor(0x15181c),
        .surface = QColor(0x1d2126),
        .raised = QColor(0x252a31),
        .rail = QColor(0x191c21),
        .line = QColor(0x31373f),
        .control = QColor(0x4c5560),
        .text = QColor(0xe6e9ed),
        .muted = QColor(0x9ba5b1),
        .accent = QColor(0x62aef2),
        .accentSoft = QColor(0x1b324a),
        .onAccent = QColor(0x0d1420),
        .ok = QColor(0x55c78f),
        .okSoft = QColor(0x173427),
        .onOk = QColor(0x10151a),
        .warn = QColor(0xe3b54a),
        .warnSoft = QColor(0x3a2f16),
        .bad = QColor(0xff8a82),
        .badSoft = QColor(0x44211f),
        .added = QColor(0x173427),
        .removed = QColor(0x44211f),
    };
    return tokens;
}

QPalette Theme::palette(const Tokens &t)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &color) {
        palette.setColor(QPalette::All, role, color);
    };
    set(QPalette::Window, t.background);
    set(QPalette::WindowText, t.text);
    set(QPalette::Base, t.surface);
    set(QPalette::AlternateBase, t.raised);
    set(QPalette::Text, t.text);
    set(QPalette::PlaceholderText, t.muted);
    set(QPalette::Button, t.raised);
    set(QPalette::ButtonText, t.text);
    set(QPalette::BrightText, t.bad);
    set(QPalette::ToolTipBase, t.surface);
    set(QPalette::ToolTipText, t.text);
    set(QPalette::Highlight, t.dark ? t.accentSoft.lighter(125) : t.accentSoft.darker(106));
    set(QPalette::HighlightedText, t.text);
    set(QPalette::Accent, t.accent);
    set(QPalette::Link, t.accent);
    set(QPalette::LinkVisited, t.accent);
    set(QPalette::Light, t.surface);
    set(QPalette::Midlight, t.raised);
    set(QPalette::Mid, t.line);
    set(QPalette::Dark, t.control);
    set(QPalette::Shadow, t.dark ? QColor(Qt::black) : t.control);
    auto faded = t.muted;
    faded.setAlphaF(0.7F);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, faded);
    return palette;
}

void Theme::install(QApplication &application, Appearance appearance)
{
    auto base = QApplication::font();
    // Nine points are common, and small for sentences; a person who set more keeps it.
    base.setPointSizeF(std::max(base.pointSizeF(), 9.75));
    state().base = base;
    QApplication::setFont(base);
    QApplication::setStyle(new Style);
    keepMnemonicsOutOfText(qApp);
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application, [] {
        if (state().appearance == Appearance::System)
            apply();
    });
    setAppearance(appearance);
}

void Theme::setAppearance(Appearance appearance)
{
    state().appearance = appearance;
    // Also colours what the system draws around the window.
    if (appearance == Appearance::System)
        QGuiApplication::styleHints()->unsetColorScheme();
    else
        QGuiApplication::styleHints()->setColorScheme(appearance == Appearance::Dark ? Qt::ColorScheme::Dark
                                                                                     : Qt::ColorScheme::Light);
    apply();
}

Appearance Theme::appearance()
{
    return state().appearance;
}

const Tokens &tokens()
{
    return *state().tokens;
}

QColor foreground(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return tokens().muted;
    case Tone::Info:
        return tokens().accent;
    case Tone::Ok:
        return tokens().ok;
    case Tone::Warn:
        return tokens().warn;
    case Tone::Bad:
        return tokens().bad;
    }
    return tokens().text;
}

QColor softBackground(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return tokens().dark ? tokens().raised : tokens().rail;
    case Tone::Info:
        return tokens().accentSoft;
    case Tone::Ok:
        return tokens().okSoft;
    case Tone::Warn:
        return tokens().warnSoft;
    case Tone::Bad:
        return tokens().badSoft;
    }
    return tokens().surface;
}

QFont font(TextRole role)
{
    auto font = state().base.pointSizeF() > 0 ? state().base : QApplication::font();
    const auto size = font.pointSizeF();
    switch (role) {
    case TextRole::Title:
        font.setPointSizeF(size * 1.62);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Heading:
        font.setPointSizeF(size * 1.12);
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Body:
        break;
    case TextRole::Strong:
        font.setWeight(QFont::DemiBold);
        break;
    case TextRole::Small:
        font.setPointSizeF(size * 0.93);
        break;
    case TextRole::Caption:
        font.setPointSizeF(size * 0.85);
        font.setCapitalization(QFont::AllUppercase);
        font.setLetterSpacing(QFont::PercentageSpacing, 106);
        break;
    case TextRole::Mono:
        font.setFamilies({u"Cascadia Mono"_s, u"Consolas"_s, u"DejaVu Sans Mono"_s, u"Menlo"_s, u"monospace"_s});
        font.setStyleHint(QFont::Monospace);
        font.setFixedPitch(true);
        font.setPointSizeF(size * 0.92);
        break;
    }
    return font;
}

void setKind(QAbstractButton *button, ButtonKind kind)
{
    button->setProperty(kindProperty, static_cast<int>(kind));
    button->updateGeometry();
    button->update();
}

ButtonKind kind(const QWidget *button)
{
    const auto value = button ? button->property(kindProperty) : QVariant();
    return value.isValid() ? static_cast<ButtonKind>(value.toInt()) : ButtonKind::Normal;
}

void setInvalid(QWidget *field, bool invalid)
{
    field->setProperty(invalidProperty, invalid);
    field->update();
}

double contrast(const QColor &a, const QColor &b)
{
    const auto one = luminance(a) + 0.05;
    const auto two = luminance(b) + 0.05;
    return one > two ? one / two : two / one;
}

} // namespace certwizard::ui
