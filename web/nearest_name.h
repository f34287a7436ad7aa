#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace web {

// The known name that was probably meant, or nothing when none is near.
std::optional<std::string> nearest_name(std::string_view typed, std::span<const std::string> known);

}  // namespace web
