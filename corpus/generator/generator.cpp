#include "corpus/generator/generator.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "corpus/generator/dice.h"
#include "corpus/generator/made_up_people.h"
#include "corpus/generator/story_writer.h"

namespace corpus {
namespace {

using namespace std::chrono_literals;

constexpr std::uint32_t kPublishers = 60;
constexpr Day kFirstDay = 2012y / 1 / 1;
constexpr std::uint32_t kDays = 13 * 365;
constexpr std::uint32_t kCopyPercent = 6;
// A wire story is copied while it is fresh.
constexpr std::uint64_t kFresh = 200;
// Of so many paragraphs a copy leaves the last one out.
constexpr std::size_t kLeastCut = 5;
constexpr std::string_view kLanguage = "en";

// Bytes of a report: each step as many reports as the next. Logarithms of lengths are normal, half
// of them below 2,500 bytes.
constexpr std::array<std::uint32_t, 17> kLengths = {400,  874,  1117, 1342, 1559, 1775,
                                                    2000, 2240, 2500, 2790, 3125, 3521,
                                                    4009, 4657, 5595, 7150, 15600};

std::size_t draw_length(Dice& dice) {
  const std::uint32_t step = dice.below(kLengths.size() - 1);
  return kLengths[step] + dice.below(kLengths[step + 1] - kLengths[step]);
}

// Two streams of choices of one report: what it says, and how it was published.
enum class Stream : std::uint64_t { Story = 1, Publication = 2 };

Dice dice_of(std::uint64_t seed, std::uint64_t number, Stream stream) {
  // SplitMix64, so that neighbouring numbers have nothing in common.
  std::uint64_t mixed =
      seed + (2 * number + static_cast<std::uint64_t>(stream)) * 0x9E3779B97F4A7C15;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EB;
  return Dice(mixed ^ (mixed >> 31U));
}

std::string id_of(std::uint64_t number) { return "generated-" + std::to_string(number); }

ToldText joined(const std::vector<ToldText>& paragraphs) {
  ToldText body;
  for (const ToldText& paragraph : paragraphs) {
    if (!body.text.empty()) body.add("\n\n");
    body.add(paragraph);
  }
  return body;
}

class Truth {
 public:
  explicit Truth(const NameStock& stock) : stock_(stock) {}

  void add(const ToldText& text) {
    for (const EntityMention& entity : text.entities) {
      values_.try_emplace(entity.id, entity.label);
      if (entity.id.facet == Facet::Place) add_country_of(entity.id);
    }
    for (const DateMention& date : text.dates) spans_.insert(date.span);
  }

  void add_value(Facet facet, const std::string& name) {
    values_.try_emplace(id_from_name(facet, name), name);
  }

  void take(Annotation& truth) const {
    for (const auto& [id, label] : values_) truth.values.push_back({id, label});
    truth.mentioned.assign(spans_.begin(), spans_.end());
  }

 private:
  void add_country_of(const EntityId& place) {
    if (const FacetValue* country = stock_.country_of(place))
      values_.try_emplace(country->id, country->label);
  }

  const NameStock& stock_;
  std::map<EntityId, std::string> values_;
  std::set<DateSpan> spans_;
};

}  // namespace

Generator::Generator(const Lexicon& lexicon, std::uint64_t seed)
    : seed_(seed), stock_(lexicon), words_(lexicon) {
  for (std::uint32_t number = 0; number < kPublishers; ++number)
    publishers_.push_back(made_up_publisher(number));
}

std::uint64_t Generator::original_of(std::uint64_t number) const {
  while (number > 0) {
    Dice dice = dice_of(seed_, number, Stream::Publication);
    if (!dice.chance(kCopyPercent)) break;
    number -= 1 + dice.below(static_cast<std::uint32_t>(std::min(number, kFresh)));
  }
  return number;
}

const std::string& Generator::publisher_of(std::uint64_t number) const {
  Dice dice = dice_of(seed_, number, Stream::Publication);
  return publishers_[(dice.rank_below(kPublishers) + number) % kPublishers];
}

GeneratedReport Generator::report(std::uint64_t number) const {
  const std::uint64_t original = original_of(number);
  Dice dice = dice_of(seed_, original, Stream::Story);
  const Day published = kFirstDay + std::chrono::days(dice.below(kDays));
  const std::size_t length = draw_length(dice);
  Story story = write_story(stock_, words_, {published, length}, dice);
  const bool is_copy = original != number;
  if (is_copy && story.paragraphs.size() >= kLeastCut) story.paragraphs.pop_back();
  ToldText body = joined(story.paragraphs);

  GeneratedReport made;
  if (is_copy) made.copy_of = id_of(original);
  made.report.id = id_of(number);
  made.report.title = story.title.text;
  made.report.source = publisher_of(number);
  made.report.language = kLanguage;
  made.report.published = published;
  made.truth.language = kLanguage;
  Truth truth(stock_);
  truth.add(story.title);
  truth.add(body);
  truth.add_value(Facet::Source, made.report.source);
  truth.add_value(Facet::Language, made.truth.language);
  truth.take(made.truth);
  made.report.body = std::move(body.text);
  made.truth.entities = std::move(body.entities);
  made.truth.dates = std::move(body.dates);
  return made;
}

Report with_given_facets(const GeneratedReport& generated) {
  Report report = generated.report;
  for (const FacetValue& value : generated.truth.values) {
    if (index_of(value.id.facet) < kEntityKinds)
      report.given_names.push_back({value.id.facet, value.label});
  }
  report.given_dates = generated.truth.mentioned;
  return report;
}

}  // namespace corpus
