#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace corpus {

// Some files of a zip archive, unpacked.
struct ZipParts {
  enum class State : std::uint8_t { Readable, Damaged, Locked, TooLong };
  State state = State::Damaged;
  std::map<std::string, std::string> parts;

  // Empty for a part that is not there.
  std::string_view part(const std::string& name) const;
};

// Unpacks those that are wanted, each of them `most` bytes long at most. Takes any bytes.
ZipParts read_zip_parts(std::string_view bytes,
                        const std::function<bool(std::string_view)>& is_wanted, std::size_t most);

}  // namespace corpus
