#pragma once

#include <concepts>
#include <string>
#include <string_view>

namespace web {

// Markup that is safe to send. Text becomes Html only by escaping; there is no way around it but
// literals of our own.
class Html {
 public:
  Html() = default;

  // A literal of ours, as it is.
  template <std::size_t N>
  static Html trusted(const char (&literal)[N]) {
    return Html(std::string(literal, N - 1));
  }
  // Any text, with & < > " ' escaped: safe between tags and inside quoted attributes.
  static Html text(std::string_view text);

  Html& operator+=(const Html& more) {
    bytes_ += more.bytes_;
    return *this;
  }
  template <std::size_t N>
  Html& operator+=(const char (&literal)[N]) {
    bytes_.append(literal, N - 1);
    return *this;
  }
  // A buffer that is filled at run time is no literal.
  template <std::size_t N>
  Html& operator+=(char (&buffer)[N]) = delete;
  // Appends any text, escaped.
  Html& add_text(std::string_view text);

  // Appends literals as they are, texts escaped, numbers in digits and Html unchanged.
  template <typename... Parts>
  Html& add(Parts&&... parts) {
    (add_part(std::forward<Parts>(parts)), ...);
    return *this;
  }

  bool empty() const { return bytes_.empty(); }
  const std::string& bytes() const { return bytes_; }

 private:
  explicit Html(std::string bytes) : bytes_(std::move(bytes)) {}

  template <std::size_t N>
  void add_part(const char (&literal)[N]) {
    *this += literal;
  }
  template <std::size_t N>
  void add_part(char (&buffer)[N]) = delete;
  void add_part(const Html& html) { *this += html; }
  void add_part(const std::string& text) { add_text(text); }
  void add_part(std::string_view text) { add_text(text); }
  template <std::integral Number>
  void add_part(Number number) {
    bytes_ += std::to_string(number);
  }

  std::string bytes_;
};

// One piece of markup of literals, texts, numbers and Html: markup("<b>", name, "</b>").
template <typename... Parts>
Html markup(Parts&&... parts) {
  Html html;
  html.add(std::forward<Parts>(parts)...);
  return html;
}

}  // namespace web
