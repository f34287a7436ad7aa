#include "corpus/readers/enclosure.h"

namespace corpus {
namespace {

// Bytes that a container may have read ahead for the members after this one.
constexpr std::uint64_t kReadAhead = std::uint64_t{64} << 10;

}  // namespace

Enclosure::Enclosure(const InputFile& container, const std::uint64_t* packed)
    : outer_(container.enclosure), packed_(packed) {
  if (outer_ == nullptr) return;
  limits_ = outer_->limits_;
  depth_ = outer_->depth_ + 1;
  if (outer_->depth_ == 0) outer_ = nullptr;
}

std::string Enclosure::why_too_deep() const {
  return "It lies more than " + std::to_string(limits_.depth) +
         " archives or mails deep and is left out: unpack it.";
}

void Enclosure::begin_member() {
  member_ = {0, packed(), {}};
  if (++members_ > limits_.members && whole_.refusal.empty()) {
    whole_.refusal = "The archive holds more than " + std::to_string(limits_.members) +
                     " files, and the rest is left out: unpack it.";
  }
}

void Enclosure::count(std::size_t bytes) {
  for (Enclosure* around = this; around != nullptr; around = around->outer_) {
    around->member_.unpacked += bytes;
    around->whole_.unpacked += bytes;
    around->check(around->member_, {limits_.member_bytes, limits_.member_free});
    around->check(around->whole_, {limits_.whole_bytes, limits_.whole_free});
  }
}

void Enclosure::check(Meter& meter, Bound bound) const {
  if (!meter.refusal.empty()) return;
  if (meter.unpacked > bound.most) {
    meter.refusal = "It unpacks to more than " + std::to_string(bound.most) +
                    " bytes, and the rest is left out: unpack it.";
    return;
  }
  if (packed_ == nullptr || meter.unpacked <= bound.free) return;
  const std::uint64_t read = packed() - meter.packed_before + kReadAhead;
  if (meter.unpacked / limits_.ratio <= read) return;
  meter.refusal =
      "It unpacks to more than " + std::to_string(limits_.ratio) +
      " times its size, as bombs do, and the rest is left out: unpack it if you trust it.";
}

std::string Enclosure::why_member_ends() const {
  for (const Enclosure* around = this; around != nullptr; around = around->outer_) {
    if (!around->member_.refusal.empty()) return around->member_.refusal;
    if (!around->whole_.refusal.empty()) return around->whole_.refusal;
  }
  return {};
}

bool Enclosure::is_over() const {
  return !whole_.refusal.empty() || (outer_ != nullptr && !outer_->why_member_ends().empty());
}

}  // namespace corpus
