#include "searcher/did_you_mean.h"

#include <algorithm>
#include <map>
#include <utility>
#include <variant>
#include <vector>

#include "searcher/letters.h"
#include "searcher/query_parser.h"
#include "searcher/query_text.h"
#include "searcher/search.h"

namespace searcher {
namespace {

constexpr std::size_t kMostDoubted = 6;    // words
constexpr std::size_t kMostCounted = 6;    // corrected queries
constexpr std::size_t kMostOfOneWord = 3;  // corrections
constexpr std::size_t kShortest = 3;       // letters
constexpr std::size_t kLongestLikeOne = 5;
// A word that some reports have is doubted only for one that so many times more have.
constexpr std::size_t kTimesMore = 10;

bool has_digit(std::string_view form) {
  return std::any_of(form.begin(), form.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The words that the query looks for, each once, in order.
class WordsOf {
 public:
  explicit WordsOf(const Node& query) { std::visit(*this, query.is); }
  std::vector<std::string> take() { return std::move(words_); }
  bool has_choice() const { return has_choice_; }

  void operator()(const Word& word) { add(word.form); }
  void operator()(const Phrase& phrase) {
    for (const std::string& form : phrase.forms) add(form);
  }
  void operator()(const Near& near) {
    add(near.left);
    add(near.right);
  }
  void operator()(const All& all) { add_each(all.of); }
  void operator()(const Any& any) {
    has_choice_ = true;
    add_each(any.of);
  }
  template <typename Other>
  void operator()(const Other&) {}

 private:
  void add_each(const std::vector<Node>& nodes) {
    for (const Node& node : nodes) std::visit(*this, node.is);
  }
  void add(const std::string& form) {
    const bool can_be_misspelt = letters_of(form).size() >= kShortest && !has_digit(form);
    if (can_be_misspelt && std::find(words_.begin(), words_.end(), form) == words_.end())
      words_.push_back(form);
  }

  std::vector<std::string> words_;
  bool has_choice_ = false;
};

using Corrections = std::map<std::string, std::string>;

// The same query with other words.
class Corrected {
 public:
  explicit Corrected(const Corrections& corrections) : corrections_(corrections) {}

  Node operator()(const Word& word) const { return Node{Word{corrected(word.form), word.zone}}; }
  Node operator()(Phrase phrase) const {
    for (std::string& form : phrase.forms) form = corrected(form);
    return Node{std::move(phrase)};
  }
  Node operator()(Near near) const {
    near.left = corrected(near.left);
    near.right = corrected(near.right);
    return Node{std::move(near)};
  }
  Node operator()(All all) const { return Node{All{each(std::move(all.of))}}; }
  Node operator()(Any any) const { return Node{Any{each(std::move(any.of))}}; }
  template <typename Other>
  Node operator()(Other other) const {
    return Node{std::move(other)};
  }

 private:
  std::vector<Node> each(std::vector<Node> nodes) const {
    for (Node& node : nodes) node = std::visit(*this, node.is);
    return nodes;
  }
  std::string corrected(const std::string& form) const {
    const auto found = corrections_.find(form);
    return found == corrections_.end() ? form : found->second;
  }

  const Corrections& corrections_;
};

// A word that may be misspelt, and the words that may be meant, the likeliest first.
struct Doubted {
  std::string word;
  std::size_t reports = 0;
  std::vector<std::string> meant;
};

Doubted doubted(const Backend& backend, const std::string& word) {
  const unsigned edits = letters_of(word).size() > kLongestLikeOne ? 2 : 1;
  std::vector<FoundForm> forms = backend.find_forms({word, edits}).forms;
  Doubted doubted{word, 0, {}};
  for (const FoundForm& form : forms) {
    if (form.edits == 0) doubted.reports = form.reports;
  }
  std::stable_sort(forms.begin(), forms.end(),
                   [](const FoundForm& a, const FoundForm& b) { return a.edits < b.edits; });
  for (const FoundForm& form : forms) {
    const bool is_word = letters_of(form.form).size() >= kShortest && !has_digit(form.form);
    const bool is_likelier = form.reports >= kTimesMore * doubted.reports;
    if (form.edits > 0 && is_word && is_likelier && doubted.meant.size() < kMostOfOneWord)
      doubted.meant.push_back(form.form);
  }
  return doubted;
}

class Corrector {
 public:
  Corrector(const Backend& backend, const Request& request, const Answered& answered,
            const OtherNames& treaties)
      : backend_(backend), request_(request), answered_(answered), treaties_(treaties) {
    request_.limit = 0;
    request_.count_total = true;
    request_.facets.clear();
    request_.published_interval.reset();
    request_.mentioned_interval.reset();
    request_.cursor.clear();
  }

  std::string correct() {
    const std::vector<Doubted> doubts = find_doubts();
    Corrections all;
    for (const Doubted& doubt : doubts) all.emplace(doubt.word, doubt.meant.front());
    if (finds_more(all)) return text_;
    for (const Doubted& doubt : doubts) {
      for (const std::string& meant : doubt.meant) {
        if (finds_more({{doubt.word, meant}})) return text_;
      }
    }
    return "";
  }

 private:
  // Words that no report has, if there are any; else, where few reports are found, rare ones.
  std::vector<Doubted> find_doubts() const {
    WordsOf words_of(answered_.query);
    std::vector<Doubted> doubts;
    const bool is_few = answered_.total < kFewReports;
    if (!is_few && !words_of.has_choice()) return doubts;
    std::vector<std::string> words = words_of.take();
    if (words.size() > kMostDoubted) words.resize(kMostDoubted);
    for (const std::string& word : words) {
      if (!is_few && is_found(word)) continue;
      Doubted doubt = doubted(backend_, word);
      if (!doubt.meant.empty() && doubt.reports < kFewReports) doubts.push_back(std::move(doubt));
    }
    const auto is_known = [](const Doubted& doubt) { return doubt.reports > 0; };
    if (!std::all_of(doubts.begin(), doubts.end(), is_known)) std::erase_if(doubts, is_known);
    return doubts;
  }

  bool is_found(const std::string& word) const {
    if (!backend_.find_forms({word, 0}).forms.empty()) return true;
    Request request;
    request.query = Node{Word{word}};
    request.limit = 0;
    return backend_.search(request).total > 0;
  }

  bool finds_more(const Corrections& corrections) {
    if (corrections.empty() || ++counted_ > kMostCounted) return false;
    text_ = to_text(std::visit(Corrected(corrections), answered_.query.is));
    if (text_.size() > kMaxQuery) return false;
    request_.q = text_;
    request_.query = read_query(backend_, request_, treaties_).query;
    return backend_.search(request_).total > answered_.total;
  }

  const Backend& backend_;
  Request request_;
  const Answered& answered_;
  const OtherNames& treaties_;
  std::string text_;
  std::size_t counted_ = 0;
};

}  // namespace

std::string did_you_mean(const Backend& backend, const Request& request, const Answered& answered,
                         const OtherNames& treaties) {
  return Corrector(backend, request, answered, treaties).correct();
}

}  // namespace searcher
