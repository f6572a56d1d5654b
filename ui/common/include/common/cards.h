#pragma once

#include "common/labels.h"
#include "common/theme.h"

#include <QFrame>
#include <QRadioButton>
#include <QVBoxLayout>

#include <optional>

class QMimeData;
class QPushButton;

namespace certwizard::ui {

/// A white sheet with a thin border. `body` takes its content; an optional caption stands over it.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &caption, QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    void setCaption(const QString &caption);
    /// Coloured by meaning instead of white.
    void setTone(Tone tone);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    Label *m_caption;
    std::optional<Tone> m_tone;
};

/// A card whose one widget (a table, a text) fills it to the edge and is cut to the round corners.
class Panel : public QFrame {
    Q_OBJECT
public:
    explicit Panel(QWidget *content, QWidget *parent = nullptr);
    /// Something above or below the content, parted by a line.
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    QWidget *m_corners;
};

/// One of several choices: title, a tag ("recommended"), an explanation. The whole card is the target; cards of one
/// parent exclude each other, arrow keys move between them, a mnemonic in the title chooses it.
class OptionCard : public QRadioButton {
    Q_OBJECT
public:
    OptionCard(const QString &title, const QString &explanation, QWidget *parent = nullptr);
    void setTag(const QString &text, Tone tone = Tone::Info);
    void setTitle(const QString &title);
    void setExplanation(const QString &explanation);
    /// Chosen when `on`, without telling anybody: it shows what is so already. Otherwise another card of its group is.
    void follow(bool on);
    /// For fields that belong to this choice, under the explanation. They are enabled while it is chosen.
    [[nodiscard]] QVBoxLayout *details();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] bool hitButton(const QPoint &position) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    Label *m_title;
    Label *m_explanation;
    Pill *m_tag;
    QVBoxLayout *m_text;
    QWidget *m_details = nullptr;
};

/// A box that wants to be read: a warning, a hole, a good end. At most one action, as a link below the words.
class Callout : public QFrame {
    Q_OBJECT
public:
    explicit Callout(Tone tone, QWidget *parent = nullptr);
    Callout(Tone tone, const QString &headline, const QString &text, QWidget *parent = nullptr);
    void setTone(Tone tone);
    void setText(const QString &headline, const QString &text);
    /// Empty takes the link away.
    void setAction(const QString &text);
    [[nodiscard]] QPushButton *action() const { return m_action; }

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    Label *m_headline;
    Label *m_text;
    QPushButton *m_action;
};

/// Two cards beside each other: what is, and what will be. One under the other where there is no room.
class NowAfter : public QWidget {
    Q_OBJECT
public:
    explicit NowAfter(QWidget *parent = nullptr);
    void setNow(const QString &value, const QString &note);
    void setAfter(const QString &value, const QString &note, Tone tone = Tone::Neutral);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Half {
        Card *card = nullptr;
        Label *value = nullptr;
        Label *note = nullptr;
    };
    [[nodiscard]] Half makeHalf(const QString &caption);
    QBoxLayout *m_layout;
    Half m_now;
    Half m_after;
};

/// A command to be run elsewhere, in type of one width, with a button that copies exactly it.
class CommandBox : public QWidget {
    Q_OBJECT
public:
    /// `name` says what the command does, for the button's accessible name.
    CommandBox(const QString &command, const QString &name, QWidget *parent = nullptr);
    [[nodiscard]] QString command() const { return m_command; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_command;
};

/// A thin bar of how much of something is used up.
class Meter : public QWidget {
    Q_OBJECT
public:
    explicit Meter(QWidget *parent = nullptr);
    void set(double part, Tone tone, const QString &accessibleText);
    [[nodiscard]] QSize sizeHint() const override { return {120, 8}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {40, 8}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_part = 0;
    Tone m_tone = Tone::Ok;
};

/// Dashed ground for things that can be dropped; lights up while something suitable hangs over it.
class DropZone : public QFrame {
    Q_OBJECT
public:
    explicit DropZone(QWidget *parent = nullptr);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Only the first of several files is handed out unless this is set.
    void setSeveral(bool several) { m_several = several; }

Q_SIGNALS:
    void filesDropped(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_body;
    bool m_over = false;
    bool m_several = false;
};

/// Local files of a drag, empty when it carries none.
[[nodiscard]] QStringList droppedFiles(const QMimeData *data);

} // namespace certwizard::ui
