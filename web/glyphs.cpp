#include "web/glyphs.h"

#include <string>
#include <string_view>

namespace web {
namespace {

std::string_view name_of(Sign sign) {
  switch (sign) {
    case Sign::Search:
      return "search";
    case Sign::Close:
      return "close";
    case Sign::Chevron:
      return "chevron";
    case Sign::Date:
      return "date";
    case Sign::Arrow:
      return "arrow";
    case Sign::Logo:
      return "logo";
  }
  return "";
}

Html reference(std::string_view name) {
  return markup("<svg class=\"glyph ", name,
                "\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#g-", name, "\"/></svg>");
}

}  // namespace

Html glyph(corpus::Facet facet) { return reference(corpus::name_of(facet)); }
Html glyph(Sign sign) { return reference(name_of(sign)); }

Html glyph_sheet() {
  return Html::trusted(
      R"(<svg class="sheet" width="0" height="0" aria-hidden="true" focusable="false">
<symbol id="g-weapon" viewBox="0 0 12 12"><path d="M6 .6 11.4 11 6 8.4.6 11Z"/></symbol>
<symbol id="g-resolution" viewBox="0 0 12 12"><path fill-rule="evenodd" d="M2 .5h5.5L10.5 3.5v8H2ZM4 5v1.2h4.6V5ZM4 7.8V9h4.6V7.8Z"/></symbol>
<symbol id="g-person" viewBox="0 0 12 12"><circle cx="6" cy="3.4" r="2.7"/><path d="M.8 11.5C.8 8.6 3 7 6 7s5.2 1.6 5.2 4.5Z"/></symbol>
<symbol id="g-organisation" viewBox="0 0 12 12"><path d="M6 .4 11.6 3.2v1.2H.4V3.2ZM1.6 5.3h1.7v3.9H1.6ZM5.150 5.3h1.7v3.9h-1.7ZM8.7 5.3h1.7v3.9H8.7ZM.6 10h10.8v1.6H.6Z"/></symbol>
<symbol id="g-place" viewBox="0 0 12 12"><path fill-rule="evenodd" d="M6 .3c2.4 0 4.2 1.8 4.2 4.1C10.2 7.3 6 11.8 6 11.8S1.8 7.3 1.8 4.4C1.8 2.1 3.6.3 6 .3ZM6 2.9a1.6 1.6 0 1 0 0 3.2 1.6 1.6 0 0 0 0-3.2Z"/></symbol>
<symbol id="g-country" viewBox="0 0 12 12"><path d="M1.3.6h1.3v.6h8.6L9.2 4.4l2 3.2H2.6v4.1H1.3Z"/></symbol>
<symbol id="g-source" viewBox="0 0 12 12"><path fill-rule="evenodd" d="M.6 1.5h8.6v7.7h.7V3.6h1.5v6.9H.6ZM2 3.1v2.1h5.7V3.1ZM2 6.3v1h5.7v-1ZM2 8.2v1h5.7v-1Z"/></symbol>
<symbol id="g-language" viewBox="0 0 12 12"><path fill-rule="evenodd" d="M.6 1h10.8v7.8H6.2L3.4 11.4V8.8H.6ZM3 3.3v1h6v-1ZM3 5.5v1h4v-1Z"/></symbol>
<symbol id="g-date" viewBox="0 0 12 12"><path fill-rule="evenodd" d="M3 .4h1.2v1.2h3.6V.4H9v1.2h2v9.8H1V1.6h2ZM2.3 4.4v5.7h7.4V4.4Z"/></symbol>
<symbol id="g-search" viewBox="0 0 16 16"><path fill="none" stroke="currentColor" stroke-width="1.7" stroke-linecap="round" d="M10.6 10.6 14.3 14.3M11.8 6.8a5 5 0 1 1-10 0 5 5 0 0 1 10 0Z"/></symbol>
<symbol id="g-close" viewBox="0 0 12 12"><path fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" d="m2.5 2.5 7 7m0-7-7 7"/></symbol>
<symbol id="g-chevron" viewBox="0 0 12 12"><path fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" d="m2.5 4.3 3.5 3.5 3.5-3.5"/></symbol>
<symbol id="g-arrow" viewBox="0 0 12 12"><path fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" d="M10.5 6h-9m3.5-3.5L1.5 6 5 9.5"/></symbol>
<symbol id="g-logo" viewBox="0 0 20 20"><path class="logo-off" d="M0 12h3.6v8H0Z"/><path class="logo-on" d="M5.4 7H9v13H5.4Z"/><path class="logo-hot" d="M10.8 1h3.6v19h-3.6Z"/><path class="logo-off" d="M16.2 9h3.6v11h-3.6Z"/></symbol>
</svg>)");
}

}  // namespace web
