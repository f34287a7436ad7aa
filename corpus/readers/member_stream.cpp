#include "corpus/readers/member_stream.h"

#include <ios>
#include <string_view>

namespace corpus {
namespace {

// What libarchive says of a member that it would need a password for.
constexpr std::string_view kLocked = "Passphrase";

}  // namespace

MemberStream::int_type MemberStream::underflow() {
  if (obstacle_.empty()) obstacle_ = enclosure_.why_member_ends();
  const std::string_view some = obstacle_.empty() ? unpacker_.read() : std::string_view();
  enclosure_.count(some.size());
  if (obstacle_.empty() && !unpacker_.member_failure().empty()) {
    obstacle_ = damage_of(unpacker_.member_failure());
  }
  if (!obstacle_.empty()) throw std::ios_base::failure("the member breaks off");
  if (some.empty()) return traits_type::eof();
  block_.assign(some.begin(), some.end());
  setg(block_.data(), block_.data(), block_.data() + block_.size());
  return traits_type::to_int_type(block_.front());
}

std::string damage_of(const std::string& failure) {
  if (failure.starts_with(kLocked)) return kEncrypted;
  // A reason of a container around is a sentence by itself.
  if (failure.ends_with('.')) return failure;
  return "It cannot be unpacked any further (" + failure + "): what came before is read.";
}

}  // namespace corpus
