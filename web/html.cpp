#include "web/html.h"

namespace web {

Html& Html::add_text(std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        bytes_ += "&amp;";
        break;
      case '<':
        bytes_ += "&lt;";
        break;
      case '>':
        bytes_ += "&gt;";
        break;
      case '"':
        bytes_ += "&quot;";
        break;
      case '\'':
        bytes_ += "&#39;";
        break;
      default:
        bytes_ += c;
    }
  }
  return *this;
}

Html Html::text(std::string_view text) {
  Html html;
  html.add_text(text);
  return html;
}

}  // namespace web
