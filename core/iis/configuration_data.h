#pragma once

#include "iis/configuration.h"
#include "layers.h"

namespace certwizard::iis {

struct Configuration::Data {
    xml::Document document;
    Layers layers;
    QList<Site> sites;
};

} // namespace certwizard::iis
