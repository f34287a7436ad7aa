#include "corpus/unit_words.h"

#include <algorithm>

namespace corpus {
namespace {

using enum UnitRole;

constexpr std::array kEnglish = {
    UnitTerm{{"separate"}, "", Before},
    UnitTerm{{"independent"}, "", Before},
    UnitTerm{{"guards"}, "Guards", Before},
    UnitTerm{{"mechanized"}, "Mechanized", Before},
    UnitTerm{{"mechanised"}, "Mechanized", Before},
    UnitTerm{{"motorized"}, "Motorized", Before},
    UnitTerm{{"motorised"}, "Motorized", Before},
    UnitTerm{{"motor", "rifle"}, "Motorized Rifle", Before},
    UnitTerm{{"rifle"}, "Rifle", Before},
    UnitTerm{{"armored"}, "Armored", Before},
    UnitTerm{{"armoured"}, "Armored", Before},
    UnitTerm{{"tank"}, "Tank", Before},
    UnitTerm{{"panzer"}, "Panzer", Before},
    UnitTerm{{"infantry"}, "Infantry", Before},
    UnitTerm{{"light"}, "Light", Before},
    UnitTerm{{"airborne"}, "Airborne", Before},
    UnitTerm{{"airmobile"}, "Airmobile", Before},
    UnitTerm{{"parachute"}, "Parachute", Before},
    UnitTerm{{"air"}, "Air", Before},
    UnitTerm{{"assault"}, "Assault", Before},
    UnitTerm{{"strike"}, "Strike", Before},
    UnitTerm{{"storm"}, "Storm", Before},
    UnitTerm{{"naval"}, "Naval", Before},
    UnitTerm{{"marine"}, "Marine", Before},
    UnitTerm{{"coastal"}, "Coastal", Before},
    UnitTerm{{"amphibious"}, "Amphibious", Before},
    UnitTerm{{"mountain"}, "Mountain", Before},
    UnitTerm{{"jaeger"}, "Jaeger", Before},
    UnitTerm{{"jager"}, "Jaeger", Before},
    UnitTerm{{"ranger"}, "Ranger", Before},
    UnitTerm{{"commando"}, "Commando", Before},
    UnitTerm{{"cavalry"}, "Cavalry", Before},
    UnitTerm{{"armored", "cavalry"}, "Armored Cavalry", Before},
    UnitTerm{{"stryker"}, "Stryker", Before},
    UnitTerm{{"expeditionary"}, "Expeditionary", Before},
    UnitTerm{{"artillery"}, "Artillery", Before},
    UnitTerm{{"field"}, "Field", Before},
    UnitTerm{{"rocket"}, "Rocket", Before},
    UnitTerm{{"missile"}, "Missile", Before},
    UnitTerm{{"anti", "aircraft"}, "Anti-Aircraft", Before},
    UnitTerm{{"air", "defense"}, "Air Defense", Before},
    UnitTerm{{"air", "defence"}, "Air Defense", Before},
    UnitTerm{{"territorial", "defense"}, "Territorial Defense", Before},
    UnitTerm{{"territorial", "defence"}, "Territorial Defense", Before},
    UnitTerm{{"national", "guard"}, "National Guard", Before},
    UnitTerm{{"border"}, "Border", Before},
    UnitTerm{{"presidential"}, "Presidential", Before},
    UnitTerm{{"special", "forces"}, "Special Forces", Before},
    UnitTerm{{"special", "operations"}, "Special Operations", Before},
    UnitTerm{{"special", "purpose"}, "Special Purpose", Before},
    UnitTerm{{"spetsnaz"}, "Spetsnaz", Before},
    UnitTerm{{"combined", "arms"}, "Combined Arms", Before},
    UnitTerm{{"combat"}, "Combat", Before},
    UnitTerm{{"carrier"}, "Carrier", Before},
    UnitTerm{{"regimental"}, "Regimental", Before},
    UnitTerm{{"aircraft"}, "Aircraft", Before},
    UnitTerm{{"aviation"}, "Aviation", Before},
    UnitTerm{{"fighter"}, "Fighter", Before},
    UnitTerm{{"bomber"}, "Bomber", Before},
    UnitTerm{{"bomb"}, "Bomb", Before},
    UnitTerm{{"engineer"}, "Engineer", Before},
    UnitTerm{{"signal"}, "Signal", Before},
    UnitTerm{{"sustainment"}, "Sustainment", Before},
    UnitTerm{{"support"}, "Support", Before},
    UnitTerm{{"reconnaissance"}, "Reconnaissance", Before},
    UnitTerm{{"unmanned", "systems"}, "Unmanned Systems", Before},
    UnitTerm{{"drone"}, "Drone", Before},
    UnitTerm{{"military", "police"}, "Military Police", Before},
    UnitTerm{{"submarine"}, "Submarine", Before},
    UnitTerm{{"ground", "forces"}, "Ground Forces", Before},
    UnitTerm{{"reserve"}, "Reserve", Before},
    UnitTerm{{"brigade"}, "Brigade", Plain},
    UnitTerm{{"regiment"}, "Regiment", Plain},
    UnitTerm{{"battalion"}, "Battalion", Plain},
    UnitTerm{{"corps"}, "Corps", Proper},
    UnitTerm{{"army"}, "Army", Proper},
    UnitTerm{{"fleet"}, "Fleet", Proper},
    UnitTerm{{"marines"}, "Marines", Proper},
    UnitTerm{{"division"}, "Division", Weak},
    UnitTerm{{"squadron"}, "Squadron", Weak},
    UnitTerm{{"flotilla"}, "Flotilla", Weak},
    UnitTerm{{"wing"}, "Wing", Weak},
    UnitTerm{{"company"}, "Company", Ending},
    UnitTerm{{"group"}, "Group", Ending},
    UnitTerm{{"team"}, "Team", Ending},
    UnitTerm{{"unit"}, "Unit", Ending},
    UnitTerm{{"force"}, "Force", Ending},
};

constexpr std::array kFrench = {
    UnitTerm{{"demi", "brigade"}, "Half-Brigade", Plain},
    UnitTerm{{"brigade"}, "Brigade", Plain},
    UnitTerm{{"regiment"}, "Regiment", Plain},
    UnitTerm{{"bataillon"}, "Battalion", Plain},
    UnitTerm{{"division"}, "Division", Weak},
    UnitTerm{{"corps", "d", "armee"}, "Army Corps", Plain},
    UnitTerm{{"armee"}, "Army", Ending},
    UnitTerm{{"flotte"}, "Fleet", Proper},
    UnitTerm{{"mecanisee"}, "Mechanized", After},
    UnitTerm{{"mecanise"}, "Mechanized", After},
    UnitTerm{{"motorisee"}, "Motorized", After},
    UnitTerm{{"blindee"}, "Armored", After},
    UnitTerm{{"blinde"}, "Armored", After},
    UnitTerm{{"aeroportee"}, "Airborne", After},
    UnitTerm{{"parachutiste"}, "Parachute", After},
    UnitTerm{{"de", "parachutistes"}, "Parachute", After},
    UnitTerm{{"etranger"}, "Foreign", After},
    UnitTerm{{"de", "la", "garde"}, "Guards", After},
    UnitTerm{{"d", "infanterie"}, "Infantry", After},
    UnitTerm{{"de", "marine"}, "Marine", After},
    UnitTerm{{"d", "assaut"}, "Assault", After},
    UnitTerm{{"de", "chars"}, "Tank", After},
    UnitTerm{{"de", "montagne"}, "Mountain", After},
    UnitTerm{{"d", "artillerie"}, "Artillery", After},
    UnitTerm{{"legere"}, "Light", After},
    UnitTerm{{"independante"}, "", After},
};

constexpr std::array kSpanish = {
    UnitTerm{{"brigada"}, "Brigade", Plain},
    UnitTerm{{"regimiento"}, "Regiment", Plain},
    UnitTerm{{"batallon"}, "Battalion", Plain},
    UnitTerm{{"division"}, "Division", Weak},
    UnitTerm{{"ejercito"}, "Army", Ending},
    UnitTerm{{"flota"}, "Fleet", Proper},
    UnitTerm{{"mecanizada"}, "Mechanized", After},
    UnitTerm{{"motorizada"}, "Motorized", After},
    UnitTerm{{"blindada"}, "Armored", After},
    UnitTerm{{"acorazada"}, "Armored", After},
    UnitTerm{{"aerotransportada"}, "Airborne", After},
    UnitTerm{{"de", "asalto"}, "Assault", After},
    UnitTerm{{"de", "infanteria"}, "Infantry", After},
    UnitTerm{{"de", "marina"}, "Marine", After},
    UnitTerm{{"de", "montana"}, "Mountain", After},
    UnitTerm{{"de", "artilleria"}, "Artillery", After},
    UnitTerm{{"de", "tanques"}, "Tank", After},
    UnitTerm{{"independiente"}, "", After},
};

constexpr std::array kCyrillic = {
    UnitTerm{{"отдельн"}, "", Before},
    UnitTerm{{"окрем"}, "", Before},
    UnitTerm{{"гвардейск"}, "Guards", Before},
    UnitTerm{{"гвардійськ"}, "Guards", Before},
    UnitTerm{{"механизирован"}, "Mechanized", Before},
    UnitTerm{{"механізован"}, "Mechanized", Before},
    UnitTerm{{"моторизован"}, "Motorized", Before},
    UnitTerm{{"мотострелк"}, "Motorized Rifle", Before},
    UnitTerm{{"мотострілец"}, "Motorized Rifle", Before},
    UnitTerm{{"мотопехотн"}, "Motorized Infantry", Before},
    UnitTerm{{"мотопіхотн"}, "Motorized Infantry", Before},
    UnitTerm{{"пехотн"}, "Infantry", Before},
    UnitTerm{{"піхотн"}, "Infantry", Before},
    UnitTerm{{"стрелков"}, "Rifle", Before},
    UnitTerm{{"стрілец"}, "Rifle", Before},
    UnitTerm{{"танков"}, "Tank", Before},
    UnitTerm{{"десантно", "штурмов"}, "Air Assault", Before},
    UnitTerm{{"воздушно", "десантн"}, "Airborne", Before},
    UnitTerm{{"повітряно", "десантн"}, "Airborne", Before},
    UnitTerm{{"парашютно", "десантн"}, "Parachute", Before},
    UnitTerm{{"горно", "штурмов"}, "Mountain Assault", Before},
    UnitTerm{{"гірсько", "штурмов"}, "Mountain Assault", Before},
    UnitTerm{{"аэромобильн"}, "Airmobile", Before},
    UnitTerm{{"аеромобільн"}, "Airmobile", Before},
    UnitTerm{{"штурмов"}, "Assault", Before},
    UnitTerm{{"егерск"}, "Jaeger", Before},
    UnitTerm{{"єгерськ"}, "Jaeger", Before},
    UnitTerm{{"артиллерийск"}, "Artillery", Before},
    UnitTerm{{"артилерійськ"}, "Artillery", Before},
    UnitTerm{{"зенитн"}, "Anti-Aircraft", Before},
    UnitTerm{{"зенітн"}, "Anti-Aircraft", Before},
    UnitTerm{{"ракетн"}, "Missile", Before},
    UnitTerm{{"реактивн"}, "Rocket", Before},
    UnitTerm{{"общевойсков"}, "Combined Arms", Before},
    UnitTerm{{"загальновійськов"}, "Combined Arms", Before},
    UnitTerm{{"армейск"}, "Army", Before},
    UnitTerm{{"армійськ"}, "Army", Before},
    UnitTerm{{"авиационн"}, "Aviation", Before},
    UnitTerm{{"авіаційн"}, "Aviation", Before},
    UnitTerm{{"инженерн"}, "Engineer", Before},
    UnitTerm{{"інженерн"}, "Engineer", Before},
    UnitTerm{{"разведывательн"}, "Reconnaissance", Before},
    UnitTerm{{"розвідувальн"}, "Reconnaissance", Before},
    UnitTerm{{"бригад"}, "Brigade", Plain},
    UnitTerm{{"полк"}, "Regiment", Plain},
    UnitTerm{{"батальон"}, "Battalion", Plain},
    UnitTerm{{"батальйон"}, "Battalion", Plain},
    UnitTerm{{"дивизи"}, "Division", Plain},
    UnitTerm{{"дивізі"}, "Division", Plain},
    UnitTerm{{"корпус"}, "Corps", Ending},
    UnitTerm{{"арми"}, "Army", Ending},
    UnitTerm{{"армі"}, "Army", Ending},
    UnitTerm{{"морск", "пехот"}, "Naval Infantry", After},
    UnitTerm{{"морськ", "піхот"}, "Marine", After},
    UnitTerm{{"территориальн", "оборон"}, "Territorial Defense", After},
    UnitTerm{{"територіальн", "оборон"}, "Territorial Defense", After},
    UnitTerm{{"специальн", "назначени"}, "Special Purpose", After},
    UnitTerm{{"спеціальн", "призначенн"}, "Special Purpose", After},
    UnitTerm{{"спецназ"}, "Spetsnaz", After},
};

// Numbers that begin a name in words; Cyrillic ones by their beginnings.
struct NumberWord {
  std::string_view word;
  int number;
};
constexpr std::array kEnglishNumbers = {
    NumberWord{"first", 1},   NumberWord{"second", 2},    NumberWord{"third", 3},
    NumberWord{"fourth", 4},  NumberWord{"fifth", 5},     NumberWord{"sixth", 6},
    NumberWord{"seventh", 7}, NumberWord{"eighth", 8},    NumberWord{"ninth", 9},
    NumberWord{"tenth", 10},  NumberWord{"eleventh", 11}, NumberWord{"twelfth", 12}};
constexpr std::array kCyrillicNumbers = {
    NumberWord{"перв", 1}, NumberWord{"перш", 1},    NumberWord{"втор", 2}, NumberWord{"друг", 2},
    NumberWord{"трет", 3}, NumberWord{"четверт", 4}, NumberWord{"пят", 5},  NumberWord{"шест", 6},
    NumberWord{"шост", 6}, NumberWord{"седьм", 7},   NumberWord{"сьом", 7}, NumberWord{"восьм", 8}};

struct NumberedTerm {
  std::array<std::string_view, 3> words;
  NumberedNoun noun;
};
constexpr std::array kNumbered = {
    NumberedTerm{{"task", "force"}, {"Task Force", false, 1, 2}},
    NumberedTerm{{"combined", "task", "force"}, {"Combined Task Force", false, 1, 3}},
    NumberedTerm{{"joint", "task", "force"}, {"Joint Task Force", false, 1, 3}},
    NumberedTerm{{"carrier", "strike", "group"}, {"Carrier Strike Group", false, 1, 3}},
    NumberedTerm{{"seal", "team"}, {"SEAL Team", false, 1, 2}},
    NumberedTerm{{"unit"}, {"Unit", false, 3, 1}},
    NumberedTerm{{"brigade"}, {"Brigade", true, 1, 1}},
    NumberedTerm{{"regiment"}, {"Regiment", true, 1, 1}},
    NumberedTerm{{"battalion"}, {"Battalion", true, 1, 1}},
    NumberedTerm{{"brigada"}, {"Brigade", true, 1, 1}},
    NumberedTerm{{"batallon"}, {"Battalion", true, 1, 1}},
    NumberedTerm{{"لواء"}, {"Brigade", true, 1, 1}},
    NumberedTerm{{"فرقه"}, {"Division", true, 1, 1}},
    NumberedTerm{{"كتيبه"}, {"Battalion", true, 1, 1}},
    NumberedTerm{{"فوج"}, {"Regiment", true, 1, 1}},
    NumberedTerm{{"وحده"}, {"Unit", false, 3, 1}},
    NumberedTerm{{"لشكر"}, {"Division", true, 1, 1}},
    NumberedTerm{{"تيپ"}, {"Brigade", true, 1, 1}},
    NumberedTerm{{"گردان"}, {"Battalion", true, 1, 1}},
};

constexpr std::size_t kLongestEnding = 8;  // bytes of a Cyrillic case ending, "ного"

// "бригаду" of "бригад"; "полковник" is none of "полк".
bool is_form_of(std::string_view word, std::string_view stem) {
  return word.starts_with(stem) && word.size() <= stem.size() + kLongestEnding;
}

// Arabic writes "the", "and", "of" onto a noun.
bool is_with_clitic(std::string_view word, std::string_view noun) {
  if (!word.ends_with(noun) || script_of(noun) != Script::Arabic) return false;
  static constexpr std::array<std::string_view, 8> kClitics = {"ال", "وال", "بال", "لل",
                                                               "و",  "ب",   "ل",   "فال"};
  const std::string_view clitic = word.substr(0, word.size() - noun.size());
  return std::find(kClitics.begin(), kClitics.end(), clitic) != kClitics.end();
}

}  // namespace

std::span<const UnitTerm> unit_terms(UnitTongue tongue) {
  switch (tongue) {
    case UnitTongue::English:
      return kEnglish;
    case UnitTongue::French:
      return kFrench;
    case UnitTongue::Spanish:
      return kSpanish;
    case UnitTongue::Cyrillic:
      return kCyrillic;
  }
  return {};
}

std::size_t words_of_term(const UnitTerm& term, UnitTongue tongue, std::span<const Word> words) {
  std::size_t count = 0;
  for (const std::string_view part : term.words) {
    if (part.empty()) break;
    if (count == words.size()) return 0;
    const std::string_view word = words[count].folded;
    if (tongue == UnitTongue::Cyrillic ? !is_form_of(word, part) : word != part) return 0;
    ++count;
  }
  return count;
}

std::optional<UnitTongue> tongue_of_ordinal_suffix(std::string_view folded) {
  if (folded == "st" || folded == "nd" || folded == "rd" || folded == "th")
    return UnitTongue::English;
  if (folded == "e" || folded == "re" || folded == "er" || folded == "eme")
    return UnitTongue::French;
  if (folded == "a" || folded == "o") return UnitTongue::Spanish;
  static constexpr std::array<std::string_view, 22> kCyrillicSuffixes = {
      "я",  "й",  "ю",  "ей", "ой", "го", "му", "м",  "е",  "ая",  "ий",
      "та", "тя", "ша", "га", "ма", "ї",  "ій", "ої", "ту", "тої", "ою"};
  const bool known = std::find(kCyrillicSuffixes.begin(), kCyrillicSuffixes.end(), folded) !=
                     kCyrillicSuffixes.end();
  return known ? std::optional(UnitTongue::Cyrillic) : std::nullopt;
}

std::optional<OrdinalWord> find_ordinal_word(std::string_view folded) {
  for (const NumberWord& known : kEnglishNumbers) {
    if (folded == known.word) return OrdinalWord{known.number, UnitTongue::English};
  }
  for (const NumberWord& known : kCyrillicNumbers) {
    if (is_form_of(folded, known.word)) return OrdinalWord{known.number, UnitTongue::Cyrillic};
  }
  return std::nullopt;
}

std::optional<NumberedNoun> find_numbered_noun(std::span<const Word> words) {
  for (const NumberedTerm& term : kNumbered) {
    if (term.noun.words > words.size()) continue;
    const auto fits = [&](std::size_t i) {
      return words[i].folded == term.words[i] || is_with_clitic(words[i].folded, term.words[i]);
    };
    std::size_t fitting = 0;
    while (fitting < term.noun.words && fits(fitting)) ++fitting;
    if (fitting == term.noun.words) return term.noun;
  }
  return std::nullopt;
}

}  // namespace corpus
