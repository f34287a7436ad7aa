#include "corpus/generator/written_resolutions.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "corpus/resolution_rows.h"

namespace corpus {
namespace {

// The Security Council's, from the newest of the table back.
constexpr std::uint32_t kCouncilResolutions = 1200;
constexpr std::uint32_t kOthers = 150;

StockName resolution(const std::string& label) {
  return {id_from_name(Facet::Resolution, label), label, {}};
}

// Which is frequent has nothing to do with which is new: 7 has no divisor in common with the
// number of them.
int council_number(Dice& dice) {
  const std::uint32_t back = dice.rank_below(kCouncilResolutions) * 7 % (kCouncilResolutions - 1);
  return kLastOfYear.back() - 2 - static_cast<int>(back);
}

int year_of_number(int number) {
  const auto last = std::lower_bound(kLastOfYear.begin(), kLastOfYear.end(), number);
  return kFirstYear + static_cast<int>(last - kLastOfYear.begin());
}

// The table may be two off at the turn of a year: there no year is written.
bool is_year_sure(int number) { return year_of_number(number - 3) == year_of_number(number + 3); }

void add_council_resolution(ToldText& text, Dice& dice) {
  const int number = council_number(dice);
  const std::string digits = std::to_string(number);
  const StockName name = resolution("UNSC " + digits);
  const std::string year =
      is_year_sure(number) ? " (" + std::to_string(year_of_number(number)) + ")" : "";
  switch (dice.below(6)) {
    case 0:
      return text.add_name(name, "UNSCR " + digits);
    case 1:
      return text.add_name(name, "S/RES/" + digits + year);
    case 2:
      return text.add_name(name, "Security Council resolution " + digits + year);
    case 3:
      return text.add_name(name, "UN Security Council Resolution " + digits);
    case 4:
      return text.add_name(name, "UNSC resolution " + digits);
    default:
      return text.add_name(name, "UN Resolution " + digits);
  }
}

void add_council_list(ToldText& text, Dice& dice) {
  std::array<int, 3> numbers{};
  for (int& number : numbers) number = council_number(dice);
  std::sort(numbers.begin(), numbers.end());
  numbers[1] = std::min(numbers[1], numbers[2] - 1);
  numbers[0] = std::min(numbers[0], numbers[1] - 1);
  const auto named = [](int number) { return resolution("UNSC " + std::to_string(number)); };
  text.add_name(named(numbers[0]), "Security Council resolutions " + std::to_string(numbers[0]));
  text.add(", ");
  text.add_name(named(numbers[1]), std::to_string(numbers[1]));
  text.add(" and ");
  text.add_name(named(numbers[2]), std::to_string(numbers[2]));
}

void add_assembly_resolution(ToldText& text, Dice& dice) {
  const std::uint32_t rank = dice.rank_below(kOthers);
  const std::string number = std::to_string(60 + rank % 18) + '/' + std::to_string(20 + rank);
  const StockName name = resolution("UNGA " + number);
  text.add_name(name,
                dice.chance(50) ? "A/RES/" + number : "General Assembly resolution " + number);
}

void add_rights_resolution(ToldText& text, Dice& dice) {
  const std::uint32_t rank = dice.rank_below(kOthers);
  const std::string number = std::to_string(20 + rank % 30) + '/' + std::to_string(1 + rank % 25);
  text.add_name(resolution("HRC " + number), "Human Rights Council resolution " + number);
}

}  // namespace

void add_written_resolution(ToldText& text, Dice& dice) {
  const std::uint32_t kind = dice.below(10);
  if (kind == 0) return add_assembly_resolution(text, dice);
  if (kind == 1) return add_rights_resolution(text, dice);
  return kind < 4 ? add_council_list(text, dice) : add_council_resolution(text, dice);
}

}  // namespace corpus
