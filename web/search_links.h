#pragma once

#include <string>

#include "corpus/entity.h"
#include "searcher/query.h"
#include "searcher/request.h"

// The searches that are one click away from this one. Each begins on its first page.
namespace web {

// Where a search is seen: "/search?…".
std::string search_url(const searcher::Request& request);

searcher::Request with_ticked(searcher::Request request, const corpus::EntityId& id);
searcher::Request without_ticked(searcher::Request request, const corpus::EntityId& id);
searcher::Request with_excluded(searcher::Request request, const corpus::EntityId& id);
searcher::Request without_excluded(searcher::Request request, const corpus::EntityId& id);
searcher::Request with_none(searcher::Request request, corpus::Facet facet, bool ticked);
searcher::Request with_all(searcher::Request request, corpus::Facet facet, bool all);
// At most `limit` values of the facet shown; 0 for as many as the page shows by itself.
searcher::Request with_shown_values(searcher::Request request, corpus::Facet facet,
                                    std::size_t limit);

const searcher::DateFilter& dates_of(const searcher::Request& request, searcher::DateField field);
// The interval follows the span again.
searcher::Request with_dates(searcher::Request request, searcher::DateField field,
                             const searcher::DateFilter& dates);

searcher::Request with_sort(searcher::Request request, searcher::Sort sort);
// Whether names that are typed find their other names too.
searcher::Request with_other_names(searcher::Request request, bool wanted);
searcher::Request with_copies(searcher::Request request, searcher::Copies copies);
// The reports of this search that tell the story of one of them, the first published on top.
searcher::Request with_copies_of(searcher::Request request, std::string_view report_id);
// Reports like this one, from the whole index.
searcher::Request like_report(std::string_view report_id);
searcher::Request with_text(searcher::Request request, std::string q);
// Words and sort alone stay.
searcher::Request without_filters(const searcher::Request& request);

// Ticked, excluded and `none` values and date spans.
std::size_t number_of_filters(const searcher::Request& request);

}  // namespace web
