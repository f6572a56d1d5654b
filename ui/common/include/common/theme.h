#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QAbstractButton;
class QApplication;
class QWidget;

namespace certwizard::ui {

/// Every colour of the program. Widgets ask at the moment of painting, so that a change of theme needs no
/// bookkeeping: the palette change repaints them.
struct Tokens {
    bool dark = false;
    QColor background;
    QColor surface; ///< cards, fields, tables
    QColor raised;  ///< buttons, table heads
    QColor rail;
    QColor line;    ///< borders that only part things
    QColor control; ///< borders of what can be typed in or switched
    QColor text;
    QColor muted;
    QColor accent;
    QColor accentSoft;
    QColor onAccent;
    QColor ok;
    QColor okSoft;
    QColor onOk;
    QColor warn;
    QColor warnSoft;
    QColor bad;
    QColor badSoft;
    QColor added;
    QColor removed;
};

/// What a colour says: never the only carrier of a meaning, always beside words.
enum class Tone { Neutral, Info, Ok, Warn, Bad };

enum class TextRole {
    Title,   ///< one per page
    Heading, ///< inside a page
    Body,
    Strong,
    Small,   ///< explanations under something
    Caption, ///< capitals over a card or a group
    Mono,
};

namespace space {
inline constexpr int tiny = 4;
inline constexpr int small = 8;
inline constexpr int medium = 12;
inline constexpr int large = 16;
inline constexpr int wide = 24;
inline constexpr int page = 32;
inline constexpr int radius = 8;      ///< cards
inline constexpr int smallRadius = 6; ///< buttons, fields
} // namespace space

enum class Appearance { System, Light, Dark };

/// Fusion underneath, our own drawing above it, one palette made of the tokens. Follows the system's light or
/// dark setting while it runs, unless the person chose one.
class Theme {
public:
    /// Once, in main, after the QApplication.
    static void install(QApplication &application, Appearance appearance = Appearance::System);
    static void setAppearance(Appearance appearance);
    [[nodiscard]] static Appearance appearance();

    [[nodiscard]] static const Tokens &light();
    [[nodiscard]] static const Tokens &dark();
    [[nodiscard]] static QPalette palette(const Tokens &tokens);
};

/// The tokens of the present theme.
[[nodiscard]] const Tokens &tokens();
[[nodiscard]] QColor foreground(Tone tone);
[[nodiscard]] QColor softBackground(Tone tone);

[[nodiscard]] QFont font(TextRole role);

enum class ButtonKind {
    Normal,
    Primary, ///< one per page
    Flat,    ///< looks like a link, with the room of a button: for rows of buttons
    Link,    ///< a link among words: starts where the words start
    Danger,
};
/// For any button, also those that Qt makes itself (QWizard, QDialogButtonBox).
void setKind(QAbstractButton *button, ButtonKind kind);
[[nodiscard]] ButtonKind kind(const QWidget *button);

/// Draws a field's border in the colour of an error; the words are the field's neighbour's job.
void setInvalid(QWidget *field, bool invalid);

/// The contrast ratio of WCAG 2, from 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace certwizard::ui
