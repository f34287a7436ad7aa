#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

// A cursor over typed text that cuts it into pieces and does not know what they mean.
namespace searcher {

struct Piece {
  // Byte offset in the typed text.
  std::size_t offset = 0;
  std::string_view text;
  bool quoted = false;
  // A quoted piece whose closing mark is there.
  bool closed = true;
};

// Typed text with a blank in place of every byte that is no UTF-8 and of all other white space, so
// that offsets stay; at most kMaxQuery bytes.
std::string readable(std::string_view typed);

// Whether a text is a field's value only in quotation marks.
bool needs_quotes(std::string_view value);

class QueryScanner {
 public:
  explicit QueryScanner(std::string_view text) : text_(text) {}

  std::size_t at() const { return at_; }
  void go_to(std::size_t at) { at_ = at; }
  std::string_view since(std::size_t start) const { return text_.substr(start, at_ - start); }

  void skip_space();
  bool at_end() const { return at_ == text_.size(); }
  // At the end of the text: NUL, which readable text does not have.
  char next() const { return at_end() ? '\0' : text_[at_]; }
  char after_next() const { return at_ + 1 < text_.size() ? text_[at_ + 1] : '\0'; }
  bool take(char c);

  // A double quotation mark of any kind: straight, curly or angle.
  bool at_quotation() const;
  // Up to the closing mark or the end of the text. Only where at_quotation().
  Piece take_quoted();

  // Up to white space, a parenthesis or a quotation mark; empty where one of them is next.
  Piece peek_bare() const;
  void take_bare(const Piece& bare) { at_ = bare.offset + bare.text.size(); }

  // A field's value that is not quoted; parentheses inside belong to it: S/RES/2231(2015).
  Piece take_value();
  // The values of "(a, b)", also with OR in place of the comma, up to the closing parenthesis. Only
  // where '(' is next.
  std::vector<Piece> take_list();

 private:
  std::size_t quotation_length(std::size_t at) const;
  std::size_t value_end(bool in_list) const;
  Piece take_list_value();

  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace searcher
