#pragma once

#include <string>

#include "searcher/request.h"
#include "web/html.h"

namespace web {

// What stands around every page: head, bar with the search box, foot.
struct PageFrame {
  // Before "Sitrep" in the title of the window.
  std::string title;
  // Class of the body; a literal of ours.
  std::string_view kind;
  // What the search box shows and keeps.
  searcher::Request request;
  Html content;
  // The search box stands in the bar.
  bool has_box = true;
};

Html framed(const PageFrame& frame);

// The search box: a form that keeps the filters of the request.
Html search_box(const searcher::Request& request);

// The parameters of the request as hidden fields of a form, without those whose name begins so.
Html hidden_fields(const searcher::Request& request, std::string_view except_prefix);

}  // namespace web
