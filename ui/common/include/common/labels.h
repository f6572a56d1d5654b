#pragma once

#include "common/theme.h"

#include <QLabel>

#include <optional>

namespace certwizard::ui {

/// Text for people: plain text always (names from files may hold anything), wraps instead of being cut off, a very
/// long word inside of it, and asks for the width of its longest line instead of Qt's guess, so that short texts stay
/// on one line.
class Label : public QLabel {
    Q_OBJECT
public:
    explicit Label(TextRole role, QWidget *parent = nullptr);
    Label(TextRole role, const QString &text, QWidget *parent = nullptr);

    void setRole(TextRole role);
    /// Neutral is the muted colour; without a tone the text has the normal one.
    void setTone(Tone tone);
    void clearTone();
    /// Lines of sentences are read easily only up to a length; 0 lifts the limit.
    void setMaximumCharacters(int characters);
    /// Selectable with mouse and keyboard.
    void setSelectable(bool selectable);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTone();
    [[nodiscard]] QSize textSize(int width) const;
    [[nodiscard]] bool breaksWords(int width) const;
    TextRole m_role;
    std::optional<Tone> m_tone;
    int m_maximumCharacters = 0;
};

/// One line that gives way with an ellipsis in its middle or end; the whole text is in the tool tip and is what a
/// screen reader says. For paths and names, never for sentences.
class ElidedLabel : public QLabel {
    Q_OBJECT
public:
    explicit ElidedLabel(TextRole role, QWidget *parent = nullptr);
    void setFullText(const QString &text);
    [[nodiscard]] QString fullText() const { return m_text; }
    void setElideMode(Qt::TextElideMode mode);
    void setMuted(bool muted);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideMiddle;
    bool m_muted = false;
};

/// A few words on a coloured ground: "recommended", "expired".
class Pill : public QLabel {
    Q_OBJECT
public:
    explicit Pill(QWidget *parent = nullptr);
    Pill(const QString &text, Tone tone, QWidget *parent = nullptr);
    void setTone(Tone tone);
    void set(const QString &text, Tone tone);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    /// The same shape for delegates; in less room than `sizeFor` says the text ends in dots.
    static void paint(QPainter *painter, const QRectF &rect, const QString &text, Tone tone);
    [[nodiscard]] static QSize sizeFor(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Info;
};

} // namespace certwizard::ui
