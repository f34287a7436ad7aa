#include <algorithm>
#include <array>
#include <cctype>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <optional>
#include <stdexcept>

#include "corpus/lexicon.h"
#include "corpus/training/labelled_text.h"

namespace corpus::training {
namespace {

using nlohmann::json;

std::vector<json> read_objects(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  std::vector<json> objects;
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty()) objects.push_back(json::parse(line));
  }
  return objects;
}

// Where each code point begins, and where the last ends.
std::vector<std::size_t> offsets_of(std::string_view text) {
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) offsets.push_back(i);
  }
  offsets.push_back(text.size());
  return offsets;
}

std::optional<NameKind> kind_called(const std::string& type) {
  if (type == "person" || type == "PER") return NameKind::Person;
  if (type == "organisation" || type == "ORG") return NameKind::Organisation;
  if (type == "place" || type == "LOC") return NameKind::Place;
  return std::nullopt;
}

void put_in_order(std::vector<NameSpan>& names) {
  std::stable_sort(names.begin(), names.end(),
                   [](const NameSpan& a, const NameSpan& b) { return a.start < b.start; });
  std::size_t end = 0;
  std::erase_if(names, [&](const NameSpan& name) {
    const bool overlaps = name.start < end;
    if (!overlaps) end = name.end;
    return overlaps;
  });
}

bool is_joint(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kJoints = {
      "of", "the", "and", "for", "de", "van", "der", "al", "bin", "in", "&", "la"};
  return std::find(kJoints.begin(), kJoints.end(), word) != kJoints.end();
}

// Without a leading article.
NameSpan without_article(std::string_view text, NameSpan span) {
  for (const std::string_view article :
       {"the ", "The ", "a ", "an ", "`` ", "Senator ", "Mr ", "President "}) {
    if (text.substr(span.start, span.end - span.start).starts_with(article))
      span.start += article.size();
  }
  return span;
}

// Whether every word has a capital, but those that join names; pronouns are no names.
bool looks_like_name(std::string_view name) {
  static constexpr std::array<std::string_view, 12> kPronouns = {
      "He", "She", "It", "We", "They", "I", "His", "Her", "Its", "Their", "Our", "My"};
  if (std::find(kPronouns.begin(), kPronouns.end(), name) != kPronouns.end()) return false;
  if (name.empty() || name.find_first_of(",(") != std::string_view::npos) return false;
  bool first = true;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    const std::string_view word = name.substr(0, end);
    const bool capital =
        std::isupper(static_cast<unsigned char>(word[0])) != 0 ||
        std::isdigit(static_cast<unsigned char>(word[0])) != 0 ||
        static_cast<unsigned char>(word[0]) >= 0x80 ||
        (word.size() > 1 && std::isupper(static_cast<unsigned char>(word[1])) != 0);
    if (!capital && (first || !is_joint(word))) return false;
    first = false;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return true;
}

// What the lexicon knows better: demonyms are no places, and unions of states are organisations.
std::optional<NameKind> kind_known(std::string_view name, NameKind marked) {
  const Lexicon& lexicon = built_in_lexicon();
  if (marked != NameKind::Place || lexicon.find_by_name(Facet::Place, name)) return marked;
  if (lexicon.find_by_name(Facet::Country, name)) return std::nullopt;
  if (lexicon.find_by_name(Facet::Organisation, name)) return NameKind::Organisation;
  return marked;
}

bool is_proper(const std::string& syntax) { return syntax == "NAM" || syntax == "PRE.NAM"; }

// The name that a mention is; nothing for pronouns, common nouns and phrases.
std::optional<NameSpan> name_of(const json& mention, std::string_view text) {
  const auto kind = kind_called(mention.at("type"));
  const std::string syntax = mention.at("syntax");
  if (!kind || syntax == "PRO" || syntax == "NOM") return std::nullopt;
  NameSpan span = without_article(text, {mention.at("bstart"), mention.at("bend"), *kind});
  const std::string_view name = text.substr(span.start, span.end - span.start);
  if (!looks_like_name(name)) return std::nullopt;
  if (!is_proper(syntax) && name.find(' ') != std::string_view::npos) return std::nullopt;
  const std::optional<NameKind> its_kind = kind_known(name, *kind);
  if (!its_kind) return std::nullopt;
  span.kind = *its_kind;
  return span;
}

bool is_shorter_within(const NameSpan& inner, const NameSpan& outer) {
  return inner.kind == outer.kind && inner.start >= outer.start && inner.end <= outer.end &&
         inner.end - inner.start < outer.end - outer.start;
}

// Names among nested mentions: the shortest of one kind, then the others where free.
std::vector<NameSpan> names_among(const std::vector<json>& mentions, std::string_view text) {
  std::vector<NameSpan> found;
  for (const json& mention : mentions) {
    if (const auto name = name_of(mention, text)) found.push_back(*name);
  }
  std::vector<NameSpan> names;
  std::copy_if(found.begin(), found.end(), std::back_inserter(names), [&](const NameSpan& outer) {
    return std::none_of(found.begin(), found.end(),
                        [&](const NameSpan& inner) { return is_shorter_within(inner, outer); });
  });
  std::stable_sort(names.begin(), names.end(), [](const NameSpan& a, const NameSpan& b) {
    return a.start != b.start ? a.start < b.start : a.end > b.end;
  });
  put_in_order(names);
  return names;
}

}  // namespace

std::vector<LabelledText> read_paragraphs(const std::filesystem::path& file) {
  std::vector<LabelledText> texts;
  for (const json& object : read_objects(file)) {
    LabelledText text{object.at("id"), "paragraphs", object.at("text"), {}};
    const std::vector<std::size_t> offsets = offsets_of(text.text);
    for (const json& entity : object.at("entities")) {
      const auto kind = kind_called(entity.at("type"));
      if (!kind) continue;
      text.names.push_back({offsets.at(entity.at("start")), offsets.at(entity.at("end")), *kind});
    }
    put_in_order(text.names);
    texts.push_back(std::move(text));
  }
  return texts;
}

std::vector<LabelledText> read_meantime(const std::filesystem::path& file) {
  std::vector<LabelledText> texts;
  for (const json& object : read_objects(file)) {
    LabelledText text{object.at("id"), "meantime", object.at("text"), {}};
    std::vector<json> mentions;
    std::size_t end = 0;
    for (const json& mention : object.at("entities")) {
      if (mention.at("syntax").is_null() || mention.at("syntax") == "None") continue;
      mentions.push_back(mention);
      end = std::max(end, mention.at("bend").get<std::size_t>());
    }
    text.text.resize(std::min(text.text.find(" . ", end), text.text.size()));
    text.text.resize(std::min(std::max(end, text.text.find(". ", end)), text.text.size()));
    text.names = names_among(mentions, text.text);
    texts.push_back(std::move(text));
  }
  return texts;
}

}  // namespace corpus::training
