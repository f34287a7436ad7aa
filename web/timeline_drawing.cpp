#include "web/timeline_drawing.h"

#include <algorithm>
#include <cstdio>
#include <optional>

#include "web/page_words.h"
#include "web/search_links.h"

namespace web {
namespace {

using searcher::Bucket;
using searcher::DateFilter;
using searcher::Interval;
using searcher::Request;

// In pixels: above the bars stands the peak, below them the axis.
constexpr double kTop = 18;
constexpr double kHeight = 58;
constexpr double kAxisText = kTop + kHeight + 14;
// With fewer reports to a bar a share says nothing.
constexpr std::size_t kFewestForShare = 5;
constexpr std::size_t kUnsmoothedBars = 60;
constexpr std::size_t kSmoothing = 15;

std::string number(double value) {
  char digits[32];
  const int length = std::snprintf(digits, sizeof digits, "%.3f", value);
  return std::string(digits, static_cast<std::size_t>(std::max(length, 0)));
}

std::string percent_along(double at, std::size_t of) {
  return number(100.0 * at / static_cast<double>(of)) + "%";
}

std::size_t peak_of(const std::vector<Bucket>& bars) {
  const auto peak = std::max_element(
      bars.begin(), bars.end(), [](const Bucket& a, const Bucket& b) { return a.count < b.count; });
  return static_cast<std::size_t>(peak - bars.begin());
}

bool is_inside(const Bucket& bar, const DateFilter& chosen) {
  return (!chosen.from || bar.span.to >= *chosen.from) &&
         (!chosen.to || bar.span.from <= *chosen.to);
}

// A text over the drawing that stays within its edges.
Html text_at(double at, std::size_t of, double y, std::string_view text) {
  const double part = at / static_cast<double>(of);
  const std::string_view anchor = part < 0.12 ? "start" : part > 0.88 ? "end" : "middle";
  return markup("<text x=\"", percent_along(at, of), "\" y=\"", number(y), "\" text-anchor=\"",
                anchor, "\">", text, "</text>");
}

std::string bar_label(const Bucket& bar) {
  return span_words(bar.span) + ": " + count_of(bar.count, "report");
}

Html draw_bar(const BarChart& chart, std::size_t at, std::size_t most) {
  const Bucket& bar = chart.bars[at];
  const std::size_t n = chart.bars.size();
  double height = kHeight * static_cast<double>(bar.count) / static_cast<double>(most);
  if (bar.count > 0) height = std::max(height, 1.5);
  const double gap = n > kUnsmoothedBars ? 0.12 : 0.07;
  const bool inside = is_inside(bar, dates_of(chart.request, chart.field));
  const Request within = with_dates(chart.request, chart.field, {bar.span.from, bar.span.to});
  const auto left = static_cast<double>(at);
  return markup("<a href=\"", search_url(within), "\" tabindex=\"-1\"><title>", bar_label(bar),
                "</title><rect class=\"hit\" x=\"", percent_along(left, n), "\" width=\"",
                percent_along(1, n), "\" y=\"", number(kTop), "\" height=\"", number(kHeight),
                "\"/><rect class=\"", inside ? Html::trusted("in") : Html::trusted("out"),
                "\" x=\"", percent_along(left + gap, n), "\" width=\"",
                percent_along(1 - 2 * gap, n), "\" y=\"", number(kTop + kHeight - height),
                "\" height=\"", number(height), "\"/></a>");
}

Html chosen_ground(const BarChart& chart) {
  const DateFilter& chosen = dates_of(chart.request, chart.field);
  if (!chosen.is_set()) return {};
  const auto& bars = chart.bars;
  const auto inside = [&](const Bucket& bar) { return is_inside(bar, chosen); };
  const auto first = std::find_if(bars.begin(), bars.end(), inside);
  const auto last = std::find_if_not(first, bars.end(), inside);
  if (first == last) return {};
  return markup("<rect class=\"chosen\" x=\"",
                percent_along(static_cast<double>(first - bars.begin()), bars.size()),
                "\" width=\"", percent_along(static_cast<double>(last - first), bars.size()),
                "\" y=\"", number(kTop), "\" height=\"", number(kHeight), "\"/>");
}

// Part of all reports around a bar.
struct Share {
  std::size_t bar;
  double part;
};

// A mean of neighbours where bars are many. Bars with too few reports have none; where they are
// more than a third, no bar has.
std::vector<Share> shares_of(const std::vector<Bucket>& bars) {
  const bool holds_everything =
      std::all_of(bars.begin(), bars.end(), [](const Bucket& bar) { return bar.count == bar.of; });
  if (holds_everything) return {};
  const std::size_t reach = bars.size() > kUnsmoothedBars ? kSmoothing / 2 : 0;
  std::vector<Share> shares;
  for (std::size_t at = 0; at < bars.size(); ++at) {
    std::size_t part = 0;
    std::size_t whole = 0;
    const std::size_t end = std::min(at + reach + 1, bars.size());
    for (std::size_t near = at - std::min(at, reach); near < end; ++near) {
      part += bars[near].count;
      whole += bars[near].of;
    }
    if (whole < kFewestForShare) continue;
    shares.push_back({at, static_cast<double>(part) / static_cast<double>(whole)});
  }
  const bool is_whole = shares.size() >= 3 && shares.size() * 3 >= bars.size() * 2;
  return is_whole ? shares : std::vector<Share>{};
}

std::optional<Share> peak_share(const std::vector<Share>& shares) {
  const auto peak = std::max_element(
      shares.begin(), shares.end(), [](const Share& a, const Share& b) { return a.part < b.part; });
  return peak == shares.end() || peak->part <= 0 ? std::nullopt : std::optional(*peak);
}

Html share_line(const std::vector<Bucket>& bars) {
  const std::vector<Share> shares = shares_of(bars);
  const auto peak = peak_share(shares);
  if (!peak) return {};
  std::string points;
  for (const Share& share : shares) {
    points += number(static_cast<double>(share.bar) + 0.5) + "," +
              number(kHeight - (kHeight - 6) * share.part / peak->part - 1) + " ";
  }
  return markup("<svg y=\"", number(kTop), "\" width=\"100%\" height=\"", number(kHeight),
                "\" viewBox=\"0 0 ", bars.size(), " ", number(kHeight),
                "\" preserveAspectRatio=\"none\"><polyline class=\"halo\" points=\"", points,
                "\"/><polyline class=\"share\" points=\"", points, "\"/></svg>");
}

bool begins_a_label(const Bucket& bar, Interval interval) {
  const std::chrono::year_month_day day(bar.span.from);
  const auto first = std::chrono::day{1};
  if (interval == Interval::Day) return day.day() == first;
  if (interval == Interval::Month) return day.month() == std::chrono::January;
  return static_cast<int>(day.year()) % 10 == 0;
}

std::string tick_label(const Bucket& bar, Interval interval) {
  const std::string words = span_words(bar.span);
  if (interval == Interval::Month) return words.substr(words.rfind(' ') + 1);
  return interval == Interval::Day ? words.substr(0, words.rfind(' ')) : words;
}

Html axis_labels(const BarChart& chart) {
  const auto& bars = chart.bars;
  const auto n = bars.size();
  Html labels =
      markup("<text x=\"0\" y=\"", number(kAxisText), "\">", span_words(bars[0].span), "</text>");
  if (n > 1) {
    labels.add("<text x=\"100%\" y=\"", number(kAxisText), "\" text-anchor=\"end\">",
               span_words(bars.back().span), "</text>");
  }
  double previous = 0;
  for (std::size_t at = 0; at < n; ++at) {
    const double part = (static_cast<double>(at) + 0.5) / static_cast<double>(n);
    if (!begins_a_label(bars[at], chart.interval) || part - previous < 0.22 || part > 0.76)
      continue;
    previous = part;
    labels +=
        text_at(static_cast<double>(at) + 0.5, n, kAxisText, tick_label(bars[at], chart.interval));
  }
  return labels;
}

}  // namespace

Html draw_bars(const BarChart& chart) {
  const auto& bars = chart.bars;
  const std::size_t peak = peak_of(bars);
  const std::size_t most = std::max<std::size_t>(bars[peak].count, 1);
  Html links;
  for (std::size_t at = 0; at < bars.size(); ++at) links += draw_bar(chart, at, most);
  const std::string peak_words = span_words(bars[peak].span) + " · " + grouped(bars[peak].count);
  const std::string baseline = number(kTop + kHeight + 0.5);
  return markup("<p class=\"unseen\">Most in ", bar_label(bars[peak]),
                ".</p><svg class=\"plot\" width=\"100%\" height=\"", number(kAxisText + 5),
                "\" aria-hidden=\"true\" focusable=\"false\">", chosen_ground(chart), links,
                share_line(bars), "<line class=\"base\" x1=\"0\" x2=\"100%\" y1=\"", baseline,
                "\" y2=\"", baseline, "\"/>",
                bars[peak].count > 0
                    ? text_at(static_cast<double>(peak) + 0.5, bars.size(), kTop - 6, peak_words)
                    : Html(),
                axis_labels(chart), "</svg>");
}

Html share_note(const std::vector<Bucket>& bars) {
  const auto peak = peak_share(shares_of(bars));
  if (!peak) return {};
  const std::string percent = number(peak->part * 100);
  const bool is_mean = bars.size() > kUnsmoothedBars;
  return markup("<span class=\"share-key\">share of all reports",
                is_mean ? markup(", mean of ", kSmoothing) : Html(), ", peak ",
                percent.substr(0, percent.find('.') + 2), " % in ",
                span_words(bars[peak->bar].span), "</span>");
}

DateFilter zoomed_out(const DateFilter& chosen) {
  if (!chosen.from || !chosen.to) return {};
  const std::chrono::year_month_day from(*chosen.from);
  const std::chrono::year_month_day to(*chosen.to);
  const int year = static_cast<int>(from.year());
  const corpus::DateSpan month = corpus::month_span(year, static_cast<unsigned>(from.month()));
  const corpus::DateSpan whole_year = corpus::year_span(year);
  const bool within_month = from.year() == to.year() && from.month() == to.month();
  if (within_month && corpus::DateSpan{*chosen.from, *chosen.to} != month) {
    return {month.from, month.to};
  }
  const bool within_year = from.year() == to.year();
  if (within_year && corpus::DateSpan{*chosen.from, *chosen.to} != whole_year) {
    return {whole_year.from, whole_year.to};
  }
  return {};
}

}  // namespace web
