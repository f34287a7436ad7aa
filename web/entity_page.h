#pragma once

#include "web/entity.h"
#include "web/html.h"

namespace web {

// The page of a name: what it is called, when and with what it is named, its latest reports.
Html entity_page(const EntityView& view);

}  // namespace web
