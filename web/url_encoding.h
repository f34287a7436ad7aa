#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace web {

// Bytes of a part of a URL. What is no percent sequence stays as it is; with `plus_is_space`, as
// forms send it, + is a space.
std::string percent_decoded(std::string_view text, bool plus_is_space);

// As the value or name of a query parameter; a space becomes +.
std::string encoded_for_query(std::string_view text);
// As part of a path; slashes stay.
std::string encoded_for_path(std::string_view text);

// Every byte that is no UTF-8 replaced by U+FFFD.
std::string repaired_utf8(std::string_view bytes);
// The longest beginning of at most `bytes` bytes that ends between characters.
std::string_view cut_utf8(std::string_view text, std::size_t bytes);

// The URL when a browser may follow it: http or https, and no control characters.
std::optional<std::string_view> web_link(std::string_view url);

}  // namespace web
