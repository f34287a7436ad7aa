#include "corpus/training/labelled_text.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>

#include "corpus/stable_hash.h"

namespace corpus::training {
namespace {

std::string read_file(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error("cannot read " + file.string());
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::optional<NameKind> kind_named(std::string_view name) {
  if (name == "PER") return NameKind::Person;
  if (name == "ORG") return NameKind::Organisation;
  if (name == "LOC") return NameKind::Place;
  return std::nullopt;
}

// Puts tokens back into running text.
class Rejoined {
 public:
  void add(std::string_view token, std::string_view label) {
    if (token == "``" || token == "''") token = "\"";
    if (needs_space(token)) text_.text += ' ';
    if (token == "\"") quoted_ = !quoted_;
    mark(label, text_.text.size(), token.size());
    text_.text += token;
    last_ = token;
  }

  void end_sentence(bool as_line) {
    open_ = false;
    if (!text_.text.empty() && as_line) text_.text += "\n\n";
    if (as_line) last_ = {};
  }

  bool empty() const { return text_.text.empty(); }
  LabelledText take() { return std::move(text_); }

 private:
  bool needs_space(std::string_view token) const {
    static constexpr std::array<std::string_view, 14> kBound = {
        ",", ".", ";", ":", "!", "?", ")", "]", "%", "'s", "'S", "n't", "’s", "'"};
    if (last_.empty() || last_ == "(" || last_ == "[" || last_ == "$") return false;
    if (last_ == "\"" && quoted_) return false;
    if (token == "\"" && quoted_) return false;
    if (token.size() > 1 && token[0] == '\'') return false;
    return std::find(kBound.begin(), kBound.end(), token) == kBound.end();
  }

  void mark(std::string_view label, std::size_t at, std::size_t size) {
    const auto kind = label.size() > 2 ? kind_named(label.substr(2)) : std::nullopt;
    const bool goes_on = open_ && kind && label[0] == 'I' && text_.names.back().kind == *kind;
    if (goes_on) text_.names.back().end = at + size;
    if (kind && !goes_on) text_.names.push_back({at, at + size, *kind});
    open_ = kind.has_value();
  }

  LabelledText text_;
  std::string last_;
  bool quoted_ = false;
  bool open_ = false;
};

struct NameMark {
  NameKind kind;
  NameSort sort = NameSort::Any;
};

std::optional<NameMark> mark_named(std::string_view name) {
  if (name == "COM") return NameMark{NameKind::Organisation, NameSort::Company};
  if (name == "CLU") return NameMark{NameKind::Organisation, NameSort::Club};
  const std::optional<NameKind> kind = kind_named(name);
  if (!kind) return std::nullopt;
  return NameMark{*kind};
}

// "[PER Jane Doe]": where the brackets are.
struct MarkedName {
  std::size_t open;
  std::size_t close;
  NameMark mark;
};

std::optional<MarkedName> find_marked_name(std::string_view line) {
  const std::size_t open = line.find('[');
  if (open == std::string_view::npos) return std::nullopt;
  const std::size_t close = line.find(']', open);
  if (close == std::string_view::npos) return std::nullopt;
  const std::optional<NameMark> mark = mark_named(line.substr(open + 1, 3));
  if (!mark) return std::nullopt;
  return MarkedName{open, close, *mark};
}

// Takes stories line by line.
class WireStories {
 public:
  explicit WireStories(std::string id) : id_(std::move(id)) {}

  void add(std::string_view line) {
    if (line.starts_with("#")) return;
    if (!line.empty()) {
      begin_paragraph();
      add_marked(line);
    }
    between_ = line.empty();
  }

  std::vector<LabelledText> take() { return std::move(stories_); }

 private:
  void begin_paragraph() {
    if (between_) {
      const std::string id = id_ + "/" + std::to_string(stories_.size());
      stories_.push_back({id, std::string(kWire), {}, {}});
    } else {
      stories_.back().text += "\n\n";
    }
  }

  void add_marked(std::string_view line) {
    LabelledText& story = stories_.back();
    while (const auto marked = find_marked_name(line)) {
      const auto& [open, close, mark] = *marked;
      story.text += line.substr(0, open);
      const std::string_view name = line.substr(open + 5, close - open - 5);
      const std::size_t start = story.text.size();
      story.names.push_back({start, start + name.size(), mark.kind, mark.sort});
      story.text += name;
      line.remove_prefix(close + 1);
    }
    story.text += line;
  }

  std::string id_;
  std::vector<LabelledText> stories_;
  // Whether the last line was empty, or there was none.
  bool between_ = true;
};

}  // namespace

std::vector<LabelledText> read_tokens(const std::filesystem::path& file, Document document) {
  std::vector<LabelledText> texts;
  const std::string bytes = read_file(file);
  const std::string source = file.stem().stem().string();
  Rejoined text;
  std::size_t number = 0;
  const auto finish = [&] {
    if (text.empty()) return;
    texts.push_back(text.take());
    texts.back().source = source;
    texts.back().id = source + "/" + std::to_string(number++);
    text = Rejoined();
  };
  for (const std::string_view line : lines_of(bytes)) {
    const std::size_t tab = line.find('\t');
    if (line.empty() && document == Document::Sentence) finish();
    if (line.empty()) text.end_sentence(false);
    if (tab == std::string_view::npos) continue;
    if (line.starts_with("-DOCSTART-")) {
      finish();
      continue;
    }
    text.add(line.substr(0, tab), line.substr(tab + 1));
  }
  finish();
  return texts;
}

std::vector<LabelledText> read_wire(const std::filesystem::path& file) {
  const std::string bytes = read_file(file);
  WireStories stories("wire/" + file.stem().string());
  for (const std::string_view line : lines_of(bytes)) stories.add(line);
  return stories.take();
}

bool is_held_out(const LabelledText& text) {
  const std::string document = text.id.substr(0, text.id.find('#'));
  if (text.source == kWire) return false;
  return stable_hash(document) / 7 % 6 == 0;
}

}  // namespace corpus::training
