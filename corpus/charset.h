#pragma once

#include <optional>
#include <string>
#include <string_view>

// From the bytes of a file to UTF-8.
namespace corpus {

// Whether the bytes are valid UTF-8.
bool is_utf8(std::string_view bytes);

struct Decoded {
  std::string text;
  // "UTF-8", "windows-1251", …; the byte order mark's charset where there is one.
  std::string charset;
};
// Bytes of a file as UTF-8, without byte order mark: by BOM, else UTF-16 where
// it looks so, else UTF-8 where valid, else the charset that ICU detects. Nothing when the bytes
// are no text (NUL bytes) or no charset is likely.
std::optional<Decoded> decode(std::string_view bytes);

// Bytes that say themselves what charset they are in; wrong ones become U+FFFD. Nothing when the
// charset is not known.
std::optional<Decoded> decode_as(std::string_view bytes, std::string_view charset);

// Whether the bytes are UTF-16 or UTF-32, by their byte order mark, or UTF-16 by the look of them.
bool is_wide_text(std::string_view bytes);

}  // namespace corpus
