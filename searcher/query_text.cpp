#include "searcher/query_text.h"

#include <algorithm>
#include <string_view>
#include <variant>

#include "searcher/asked_dates.h"
#include "searcher/query_scanner.h"
#include "searcher/report_id_text.h"

namespace searcher {
namespace {

std::string joined(const std::vector<std::string>& forms) {
  std::string text;
  for (const std::string& form : forms) text += (text.empty() ? "" : " ") + form;
  return text;
}

std::string_view prefix_of(Zone zone) { return zone == Zone::Title ? "title:" : ""; }
std::string_view name_of(DateField field) {
  return field == DateField::Published ? "published" : "mentioned";
}

std::string text_of(const corpus::DateSpan& span) {
  const std::string from = corpus::to_string(span.from);
  const std::string to = corpus::to_string(span.to);
  for (const std::size_t length : {4U, 7U, 10U}) {  // year, month, day
    if (corpus::parse_date_span(from.substr(0, length)) == span) return from.substr(0, length);
  }
  if (span.from == kFirstDay && span.to != kLastDay) return ".." + to;
  if (span.to == kLastDay && span.from != kFirstDay) return from + "..";
  return from + ".." + to;
}

bool name_needs_quotes(std::string_view name) {
  return name == "any" || name == "none" || needs_quotes(name);
}

std::string quoted(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '"', '\'');
  return '"' + text + '"';
}

bool is_compound(const Node& node) {
  return std::holds_alternative<All>(node.is) || std::holds_alternative<Any>(node.is);
}

std::string operand(const Node& node) {
  return is_compound(node) ? "(" + to_text(node) + ")" : to_text(node);
}

std::string joined(const std::vector<Node>& nodes, std::string_view joiner) {
  std::string text;
  for (const Node& node : nodes) {
    if (!text.empty()) text += joiner;
    text += operand(node);
  }
  return text;
}

struct TextOf {
  std::string operator()(const Word& word) const {
    return std::string(prefix_of(word.zone)) + word.form;
  }
  std::string operator()(const Phrase& phrase) const {
    if (phrase.forms.size() == 1 && phrase.zone == Zone::Report) return "=" + phrase.forms.front();
    return std::string(prefix_of(phrase.zone)) + '"' + joined(phrase.forms) + '"';
  }
  std::string operator()(const Near& near) const {
    const std::string distance = std::to_string(near.distance);
    switch (near.reach) {
      case Reach::EitherOrder:
        return near.left + " NEAR/" + distance + " " + near.right;
      case Reach::InOrder:
        return near.left + " ADJ/" + distance + " " + near.right;
      case Reach::Sentence:
        return near.left + " SENTENCE " + near.right;
    }
    return {};
  }
  std::string operator()(const Prefix& prefix) const { return prefix.beginning + "*"; }
  std::string operator()(const Fuzzy& fuzzy) const {
    return fuzzy.form + "~" + std::to_string(fuzzy.edits);
  }
  std::string operator()(const Forms& forms) const {
    std::vector<Node> nodes;
    for (const std::string& form : forms.of) nodes.push_back(Node{Phrase{{form}}});
    return nodes.size() == 1 ? to_text(nodes.front()) : "(" + joined(nodes, " OR ") + ")";
  }
  std::string operator()(const Named& named) const {
    const std::string name = name_needs_quotes(named.name) ? quoted(named.name) : named.name;
    return std::string(corpus::name_of(named.facet)) + ":" + name;
  }
  std::string operator()(const Mentions& mentions) const {
    return std::string(corpus::name_of(mentions.id.facet)) + ":" + mentions.id.slug;
  }
  std::string operator()(const HasAny& has) const {
    return std::string(corpus::name_of(has.facet)) + ":any";
  }
  std::string operator()(const HasDate& has) const {
    return std::string(name_of(has.field)) + ":any";
  }
  std::string operator()(const Within& within) const {
    return std::string(name_of(within.field)) + ":" + text_of(within.span);
  }
  std::string operator()(const CopyOf& copy) const { return "copies:" + report_id_text(copy.id); }
  std::string operator()(const Like& like) const { return "like:" + report_id_text(like.id); }
  std::string operator()(const All& all) const { return joined(all.of, " AND "); }
  std::string operator()(const Any& any) const { return joined(any.of, " OR "); }
  std::string operator()(const None& none) const {
    if (none.of.size() != 1) return "NOT (" + joined(none.of, " OR ") + ")";
    const Node& only = none.of.front();
    if (const auto* has = std::get_if<HasAny>(&only.is))
      return std::string(corpus::name_of(has->facet)) + ":none";
    if (const auto* has = std::get_if<HasDate>(&only.is))
      return std::string(name_of(has->field)) + ":none";
    return "NOT " + operand(only);
  }
};

}  // namespace

std::string to_text(const Node& query) { return std::visit(TextOf{}, query.is); }

}  // namespace searcher
