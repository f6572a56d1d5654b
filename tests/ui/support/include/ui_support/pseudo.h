#pragma once

#include <QTranslator>

namespace certwizard::test {

/// Makes every sentence 40 % longer, as translations tend to be, so that what is too narrow shows.
class LongerSentences final : public QTranslator {
    Q_OBJECT
public:
    using QTranslator::QTranslator;
    [[nodiscard]] QString translate(const char *context, const char *source, const char *disambiguation,
                                    int n) const override;
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace certwizard::test
