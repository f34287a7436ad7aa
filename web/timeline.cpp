#include "web/timeline.h"

#include <algorithm>

#include "web/page_frame.h"
#include "web/page_words.h"
#include "web/search_links.h"
#include "web/search_url.h"
#include "web/timeline_drawing.h"

namespace web {
namespace {

using searcher::Bucket;
using searcher::DateField;
using searcher::DateFilter;
using searcher::Histogram;
using searcher::Interval;
using searcher::Request;

BarRange with_reports(const Histogram& histogram) {
  const auto& buckets = histogram.buckets;
  const auto counted = [](const Bucket& bucket) { return bucket.count > 0; };
  const auto first = std::find_if(buckets.begin(), buckets.end(), counted);
  const auto last = std::find_if(buckets.rbegin(), buckets.rend(), counted).base();
  if (first == buckets.end()) return {};
  return {static_cast<std::size_t>(first - buckets.begin()),
          static_cast<std::size_t>(last - buckets.begin())};
}

// The buckets of the chosen days and half as many on both sides.
BarRange around(const Histogram& histogram, const DateFilter& chosen) {
  const auto& buckets = histogram.buckets;
  const auto first = std::find_if(buckets.begin(), buckets.end(), [&](const Bucket& bucket) {
    return !chosen.from || bucket.span.to >= *chosen.from;
  });
  const auto last = std::find_if(first, buckets.end(), [&](const Bucket& bucket) {
    return chosen.to && bucket.span.from > *chosen.to;
  });
  const auto start = static_cast<std::size_t>(first - buckets.begin());
  const auto end = static_cast<std::size_t>(last - buckets.begin());
  const std::size_t margin = std::max<std::size_t>(3, (end - start) / 2);
  return {start - std::min(start, margin), std::min(end + margin, buckets.size())};
}

// The kMaxBars neighbours that hold most.
BarRange fullest_part(const Histogram& histogram, BarRange range) {
  if (range.size() <= kMaxBars) return range;
  const auto count_at = [&](std::size_t at) { return histogram.buckets[at].count; };
  std::size_t held = 0;
  for (std::size_t at = range.first; at < range.first + kMaxBars; ++at) held += count_at(at);
  std::size_t most = held;
  std::size_t best = range.first;
  for (std::size_t at = range.first + kMaxBars; at < range.last; ++at) {
    held += count_at(at) - count_at(at - kMaxBars);
    if (held < most) continue;
    most = held;
    best = at + 1 - kMaxBars;
  }
  return {best, best + kMaxBars};
}

std::string axis_name(DateField field) {
  return field == DateField::Published ? "published" : "mentioned";
}

std::string_view heading_of(DateField field) {
  return field == DateField::Published ? "Published" : "Days talked about";
}

DateField other_than(DateField field) {
  return field == DateField::Published ? DateField::Mentioned : DateField::Published;
}

// On a phone one timeline is seen at a time; the other is a link away.
Html heading(const Request& request, DateField field, const Histogram& histogram) {
  Html html = markup("<div class=\"time-head\"><h2>", heading_of(field), "</h2><small>by ",
                     name_of(histogram.interval), "</small>");
  const DateFilter& chosen = dates_of(request, field);
  if (chosen.is_set()) {
    html.add("<a class=\"end\" href=\"", search_url(with_dates(request, field, zoomed_out(chosen))),
             "\">zoom out<span class=\"unseen\"> of ", axis_name(field), "</span></a>");
  }
  return html.add("<a class=\"other-time\" href=\"#time-", axis_name(other_than(field)), "\">",
                  heading_of(other_than(field)), "</a></div>");
}

Html table_rows(const Request& request, DateField field, const std::vector<Bucket>& bars) {
  Html rows;
  for (const Bucket& bar : bars) {
    if (bar.count == 0) continue;
    const Request within = with_dates(request, field, {bar.span.from, bar.span.to});
    rows.add("<tr><th scope=\"row\"><a href=\"", search_url(within), "\">", span_words(bar.span),
             "</a></th><td>", grouped(bar.count), "</td><td>", grouped(bar.of), "</td></tr>");
  }
  return rows;
}

Html date_field(const std::string& name, std::string_view label,
                const std::optional<corpus::Day>& day) {
  return markup("<label>", label, " <input type=\"date\" name=\"", name, "\" value=\"",
                day ? corpus::to_string(*day) : "", "\"></label>");
}

Html date_form(const Request& request, DateField field) {
  const std::string axis = axis_name(field);
  const DateFilter& chosen = dates_of(request, field);
  return markup("<form class=\"date-form\" action=\"/search\" method=\"get\">",
                hidden_fields(request, axis + "_"), date_field(axis + "_from", "From", chosen.from),
                date_field(axis + "_to", "to", chosen.to),
                "<button>Show these days</button></form>");
}

Html as_table(const Request& request, DateField field, const std::vector<Bucket>& bars) {
  const Html rows = table_rows(request, field, bars);
  Html table;
  if (!rows.empty()) {
    table =
        markup("<div class=\"time-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Reports by ",
               axis_name(field),
               " date\"><table><thead><tr><th scope=\"col\">When</th><th scope=\"col\">Reports</th>"
               "<th scope=\"col\">of all</th></tr></thead><tbody>",
               rows, "</tbody></table></div>");
  }
  return markup("<details class=\"as-table\"><summary>as a table, choose days</summary>",
                date_form(request, field), table, "</details>");
}

// The search, narrowed to reports without a date of the axis.
Request without_date(const Request& request, DateField field) {
  const std::string none = axis_name(field) + ":none";
  Request narrowed = with_dates(request, field, {});
  const bool has_text = !request.q.empty();
  return with_text(std::move(narrowed), has_text ? none + " (" + request.q + ")" : none);
}

Html note_below(const Request& request, const Histogram& histogram, DateField field,
                const std::vector<Bucket>& bars) {
  Html note = share_note(bars);
  if (histogram.none > 0) {
    note.add("<a href=\"", search_url(without_date(request, field)), "\">",
             field == DateField::Published ? Html::trusted("without a day ")
                                           : Html::trusted("no day named "),
             grouped(histogram.none), "</a>");
  }
  return markup("<div class=\"time-note\">", note, "</div>");
}

}  // namespace

BarRange bars_to_draw(const Histogram& histogram, const DateFilter& chosen) {
  return fullest_part(histogram,
                      chosen.is_set() ? around(histogram, chosen) : with_reports(histogram));
}

Interval interval_for(const DateFilter& chosen) {
  if (!chosen.from || !chosen.to) return Interval::Month;
  const int days = corpus::length_in_days({*chosen.from, *chosen.to});
  if (days <= 62) return Interval::Day;
  return days <= 6 * 366 ? Interval::Month : Interval::Year;
}

Html timeline(const Request& request, DateField field, const Histogram& histogram) {
  const BarRange range = bars_to_draw(histogram, dates_of(request, field));
  const auto begin = histogram.buckets.begin();
  const std::vector<Bucket> bars(begin + static_cast<std::ptrdiff_t>(range.first),
                                 begin + static_cast<std::ptrdiff_t>(range.last));
  Html drawing = bars.empty() ? Html::trusted("<p class=\"time-empty\">none in these reports</p>")
                              : draw_bars({request, field, histogram.interval, bars});
  return markup("<section class=\"time\" id=\"time-", axis_name(field), "\">",
                heading(request, field, histogram), drawing, "<div class=\"time-foot\">",
                note_below(request, histogram, field, bars), as_table(request, field, bars),
                "</div></section>");
}

}  // namespace web
