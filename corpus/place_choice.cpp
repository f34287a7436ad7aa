#include "corpus/place_choice.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <numbers>
#include <optional>
#include <set>
#include <span>
#include <string_view>

namespace corpus {
namespace {

// How much speaks for a place, in powers of ten of its people.
constexpr double kCountry = 8.4;
constexpr double kRegion = 6.5;
constexpr double kCountryNamed = 1;
constexpr double kRegionNamed = 0.5;
constexpr double kNear = 0.5;
// So that the other need not be thought of.
constexpr double kFarLarger = 1;

constexpr double kNearby = 150;        // km
constexpr double kInsideRegion = 300;  // km from its middle
constexpr int kMostSteps = 8;          // to the country of a place

template <std::size_t N>
bool is_one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

double kilometres_between(const Coordinates& a, const Coordinates& b) {
  constexpr double kEarth = 6371;
  constexpr double kRadian = std::numbers::pi / 180;
  const double north = (a.latitude - b.latitude) * kRadian;
  const double east =
      (a.longitude - b.longitude) * kRadian * std::cos((a.latitude + b.latitude) / 2 * kRadian);
  return kEarth * std::hypot(north, east);
}

bool is_country(const KnownEntity& place) {
  return place.parent == EntityId{Facet::Country, place.id.slug};
}

bool is_place(const LexiconMatch& match) { return match.entity.id.facet == Facet::Place; }

// Matches at one span.
struct Span {
  std::span<LexiconMatch> matches;
  // Index into matches, of the place that what follows it or precedes it tells.
  std::optional<std::size_t> told;
  // A town of this name that no table knows.
  bool is_elsewhere = false;

  std::size_t first_word() const { return matches.front().first_word; }
  std::size_t last_word() const { return matches.front().last_word; }
};

std::vector<Span> spans_of(std::vector<LexiconMatch>& matches) {
  std::vector<Span> spans;
  for (std::size_t first = 0; first < matches.size();) {
    std::size_t last = first + 1;
    while (last < matches.size() && matches[last].first_word == matches[first].first_word) ++last;
    spans.push_back({std::span(matches).subspan(first, last - first), std::nullopt});
    first = last;
  }
  return spans;
}

class PlaceChoice {
 public:
  PlaceChoice(const NamedText& text, const Lexicon& lexicon, std::vector<LexiconMatch> matches)
      : text_(text), lexicon_(lexicon), matches_(std::move(matches)), spans_(spans_of(matches_)) {}

  std::vector<LexiconMatch> choose() {
    for (std::size_t i = spans_.size(); i-- > 0;) read_neighbours(i);
    const bool is_open = std::any_of(spans_.begin(), spans_.end(), [](const Span& span) {
      return !span.told && choices_in(span).size() > 1;
    });
    if (is_open) gather_what_is_named();
    std::vector<LexiconMatch> chosen;
    chosen.reserve(matches_.size());
    for (const Span& span : spans_) keep_chosen(span, chosen);
    return chosen;
  }

 private:
  // Places that a span may name: those that need no context, if there are any.
  static std::vector<std::size_t> choices_in(const Span& span) {
    std::vector<std::size_t> choices;
    bool sure = false;
    for (std::size_t i = 0; i < span.matches.size(); ++i) {
      if (!is_place(span.matches[i]) || (sure && span.matches[i].needs_context)) continue;
      if (!sure && !span.matches[i].needs_context) choices.clear();
      sure |= !span.matches[i].needs_context;
      choices.push_back(i);
    }
    return choices;
  }

  void read_neighbours(std::size_t at) {
    Span& span = spans_[at];
    if (std::none_of(span.matches.begin(), span.matches.end(), is_place)) return;
    if (is_called_state(span)) span.told = find_state(span);
    if (span.told || at + 1 == spans_.size() || !is_followed_by(span, spans_[at + 1])) return;
    read_follower(span, spans_[at + 1]);
  }

  // "Moscow, Idaho", "Tripoli (Lebanon)", "Tripoli in Lebanon".
  bool is_followed_by(const Span& span, const Span& next) const {
    static constexpr std::array<std::string_view, 9> kIn = {"in", "of", "en", "au", "du",
                                                            "в",  "у",  "في", "در"};
    const std::size_t last = span.last_word();
    const std::string_view gap = text_.gap_before(last);
    if (next.first_word() == last) return gap == ", " || gap == " (";
    return next.first_word() == last + 1 && gap == " " && text_.gap_before(last + 1) == " " &&
           is_one_of(kIn, text_.words[last].folded);
  }

  void read_follower(Span& span, Span& next) {
    for (std::size_t outer = 0; outer < next.matches.size(); ++outer) {
      if (!is_place(next.matches[outer]) || (next.told && *next.told != outer)) continue;
      for (std::size_t inner = 0; inner < span.matches.size(); ++inner) {
        if (!is_place(span.matches[inner]) ||
            !lies_in(span.matches[inner].entity, next.matches[outer].entity))
          continue;
        span.told = inner;
        next.told = outer;
        return;
      }
    }
    const bool comma = text_.gap_before(span.last_word()) == ", ";
    span.is_elsewhere =
        comma && is_state(next) && !has_american(span) && !goes_on_with_and(next.last_word());
  }

  bool lies_in(const KnownEntity& place, const KnownEntity& outer) {
    if (place.id == outer.id) return false;
    const std::vector<EntityId>& around = around_of(place);
    const EntityId container = is_country(outer) ? *outer.parent : outer.id;
    if (is_country(place)) return false;
    if (std::find(around.begin(), around.end(), container) != around.end()) return true;
    return outer.at && outer.population == 0 && place.at && !around.empty() &&
           !around_of(outer).empty() && around.back() == around_of(outer).back() &&
           kilometres_between(*place.at, *outer.at) <= kInsideRegion;
  }

  static bool is_state_of_us(const KnownEntity& place) {
    static const EntityId kState{Facet::Place, "us-state"};
    return place.parent == kState;
  }

  // Whether a span names a state of the US and can name no other place.
  static bool is_state(const Span& span) {
    const std::vector<std::size_t> choices = choices_in(span);
    return !choices.empty() && std::all_of(choices.begin(), choices.end(), [&](std::size_t choice) {
      return is_state_of_us(span.matches[choice].entity);
    });
  }

  // "offices in Israel, Texas and Florida" are three places.
  bool goes_on_with_and(std::size_t word) const {
    return word < text_.words.size() &&
           text_.gap_before(word).find_first_of(".;") == std::string_view::npos &&
           text_.words[word].folded == "and";
  }

  bool has_american(const Span& span) {
    static const EntityId kUnitedStates{Facet::Country, "united-states"};
    return std::any_of(span.matches.begin(), span.matches.end(), [&](const LexiconMatch& match) {
      if (!is_place(match)) return false;
      const std::vector<EntityId>& around = around_of(match.entity);
      return !around.empty() && around.back() == kUnitedStates;
    });
  }

  // "Georgia, the US state", "the state of Georgia", "Georgia state".
  bool is_called_state(const Span& span) const {
    const std::size_t first = span.first_word();
    if (first > 1 && text_.words[first - 1].folded == "of" &&
        text_.words[first - 2].folded == "state")
      return true;
    const std::size_t last = span.last_word();
    if (last >= text_.words.size()) return false;
    if (text_.gap_before(last) == " ") return text_.words[last].folded == "state";
    constexpr std::size_t kWords = 4;
    if (text_.gap_before(last) != ", ") return false;
    for (std::size_t i = last; i < std::min(last + kWords, text_.words.size()); ++i) {
      if (i > last && text_.gap_before(i) != " ") return false;
      if (text_.words[i].folded == "state") return true;
    }
    return false;
  }

  static std::optional<std::size_t> find_state(const Span& span) {
    for (std::size_t i = 0; i < span.matches.size(); ++i) {
      if (is_place(span.matches[i]) && is_state_of_us(span.matches[i].entity)) return i;
    }
    return std::nullopt;
  }

  // What a place lies in, from its region to its country.
  const std::vector<EntityId>& around_of(const KnownEntity& place) {
    const auto [at, is_new] = around_.try_emplace(place.id);
    if (!is_new) return at->second;
    std::optional<EntityId> parent = place.parent;
    for (int steps = 0; parent && steps < kMostSteps; ++steps) {
      at->second.push_back(*parent);
      const std::optional<KnownEntity> known = lexicon_.find(*parent);
      parent = known ? known->parent : std::nullopt;
    }
    return at->second;
  }

  void gather_what_is_named() {
    for (const Span& span : spans_) {
      const std::optional<std::size_t> sure = sure_choice(span);
      if (sure) add_named(span.matches[*sure].entity);
    }
  }

  // What a span names whatever else the report does: the only one of the name, or by far the
  // largest; what is no place counts too.
  static std::optional<std::size_t> sure_choice(const Span& span) {
    if (span.told) return span.told;
    if (span.is_elsewhere) return std::nullopt;
    std::vector<std::size_t> choices = choices_in(span);
    if (choices.empty()) choices.push_back(0);
    if (span.matches[choices.front()].needs_context) return std::nullopt;
    const auto size = [&](std::size_t choice) { return size_of(span.matches[choice].entity); };
    std::sort(choices.begin(), choices.end(),
              [&](std::size_t a, std::size_t b) { return size(a) > size(b); });
    if (choices.size() > 1 && (is_country(span.matches[choices[0]].entity) ||
                               size(choices[0]) < size(choices[1]) + kFarLarger))
      return std::nullopt;
    return choices.front();
  }

  // A place names what it lies in too; a people its country; an armed group the country that is its
  // parent.
  void add_named(const KnownEntity& entity) {
    named_.insert(entity.id);
    const std::vector<EntityId>& around = around_of(entity);
    named_.insert(around.begin(), around.end());
    if (entity.id.facet == Facet::Place && entity.at) named_at_.insert({entity.id, *entity.at});
  }

  static double size_of(const KnownEntity& place) {
    if (is_country(place)) return kCountry;
    return place.population > 0 ? std::log10(static_cast<double>(place.population)) : kRegion;
  }

  double weight_of(const KnownEntity& place) {
    double weight = size_of(place);
    for (const EntityId& around : around_of(place)) {
      if (around.facet == Facet::Country && named_.contains(around)) weight += kCountryNamed;
    }
    if (named_.contains(place.id) ||
        (place.parent && place.parent->facet == Facet::Place && named_.contains(*place.parent)))
      weight += kRegionNamed;
    const bool near =
        place.at && std::any_of(named_at_.begin(), named_at_.end(), [&](const auto& other) {
          return kilometres_between(*place.at, other.second) <= kNearby;
        });
    return near ? weight + kNear : weight;
  }

  std::optional<std::size_t> choice_of(const Span& span) {
    if (span.told || span.is_elsewhere) return span.told;
    const std::vector<std::size_t> choices = choices_in(span);
    if (choices.size() == 1) return choices.front();
    std::optional<std::size_t> best;
    double most = 0;
    for (const std::size_t choice : choices) {
      const double weight = weight_of(span.matches[choice].entity);
      if (best && weight <= most) continue;
      best = choice;
      most = weight;
    }
    return best;
  }

  void keep_chosen(const Span& span, std::vector<LexiconMatch>& chosen) {
    const std::optional<std::size_t> choice = choice_of(span);
    for (std::size_t i = 0; i < span.matches.size(); ++i) {
      if (is_place(span.matches[i]) && i != choice) continue;
      chosen.push_back(std::move(span.matches[i]));
      if (span.told == i) chosen.back().needs_context = false;
    }
  }

  const NamedText& text_;
  const Lexicon& lexicon_;
  std::vector<LexiconMatch> matches_;
  std::vector<Span> spans_;
  std::map<EntityId, std::vector<EntityId>> around_;
  // What the report names beyond doubt, and what that lies in.
  std::set<EntityId> named_;
  std::map<EntityId, Coordinates> named_at_;
};

}  // namespace

std::vector<LexiconMatch> choose_places(const NamedText& text, const Lexicon& lexicon,
                                        std::vector<LexiconMatch> matches) {
  return PlaceChoice(text, lexicon, std::move(matches)).choose();
}

}  // namespace corpus
