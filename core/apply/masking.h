#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace certwizard::apply {

struct MaskedText {
    QByteArray text;
    bool hidesSecrets = false;
};

enum class Base64 { Full, Shortened };

/// XML text fit to be shown: values of attributes that hold passwords, keys and connection strings become
/// bullets, line by line, so that lines stay where they are. Works on any stretch that starts outside of an
/// attribute value; comments are read like markup, for a password that was commented out is one too.
[[nodiscard]] MaskedText masked(QByteArrayView xml, Base64 base64);

} // namespace certwizard::apply
