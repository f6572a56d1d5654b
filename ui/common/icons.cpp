#include "common/icons.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>
#include <optional>

namespace certwizard::ui {

using namespace Qt::StringLiterals;

namespace {

/// The drawings are black on nothing; the colour is laid over what they cover.
QPixmap tinted(const QString &name, QSize pixels, const QColor &color)
{
    const auto key =
        u"certwizard/%1/%2x%3/%4"_s.arg(name).arg(pixels.width()).arg(pixels.height()).arg(color.rgba(), 0, 16);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(u":/certwizard/icons/ui/%1.svg"_s.arg(name));
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels)));
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), color);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedIcon final : public QIconEngine {
public:
    TintedIcon(QString name, std::optional<Tone> tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        paintIcon(painter, rect, m_name, color(mode, state));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return tinted(m_name, size, color(mode, state));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return tinted(m_name, size, color(mode, state));
    }
    QIconEngine *clone() const override { return new TintedIcon(m_name, m_tone); }
    QString key() const override { return u"certwizard-tinted"_s; }

private:
    [[nodiscard]] QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        // How the style asks for what stands on a filled button.
        if (mode == QIcon::Selected && state == QIcon::On)
            return tokens().onAccent;
        auto color = m_tone ? foreground(*m_tone) : tokens().text;
        if (mode == QIcon::Disabled)
            color.setAlphaF(0.4F);
        return color;
    }
    QString m_name;
    std::optional<Tone> m_tone;
};

} // namespace

QIcon icon(const QString &name)
{
    return QIcon(new TintedIcon(name, std::nullopt));
}

QIcon icon(const QString &name, Tone tone)
{
    return QIcon(new TintedIcon(name, tone));
}

void paintIcon(QPainter *painter, const QRectF &where, const QString &name, const QColor &color)
{
    const auto ratio = painter->device() ? painter->device()->devicePixelRatio() : 1.0;
    const QSize pixels(static_cast<int>(std::lround(where.width() * ratio)),
                       static_cast<int>(std::lround(where.height() * ratio)));
    if (pixels.isEmpty())
        return;
    const auto pixmap = tinted(name, pixels, color);
    painter->drawPixmap(where, pixmap, QRectF(pixmap.rect()));
}

} // namespace certwizard::ui
