#pragma once

#include "corpus/entity.h"
#include "web/html.h"

namespace web {

enum class Sign { Search, Close, Chevron, Date, Arrow, Logo };

// Every glyph once, unseen, for the others to refer to; once on each page.
Html glyph_sheet();

// A small picture of the kind, in the kind's colour; nothing for a screen reader.
Html glyph(corpus::Facet facet);
Html glyph(Sign sign);

}  // namespace web
