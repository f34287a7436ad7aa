#pragma once

#include <string>
#include <string_view>

namespace corpus {

// A name whose bytes are not UTF-8 is written with %XX for each byte outside ASCII, so that
// different names stay different.
std::string readable_name(std::string_view name);

// Whether a file or folder of this name is left out: ".git", and "__MACOSX" of archives.
bool is_hidden(std::string_view name);

// "a/b.txt" for "./a//b.txt", "/a/b.txt" and "../a/b.txt", in UTF-8; empty when the name, or that
// of a folder above it, is hidden.
std::string member_path(std::string_view name);

}  // namespace corpus
