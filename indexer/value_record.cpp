#include "indexer/value_record.h"

#include <nlohmann/json.hpp>

namespace indexer {

using nlohmann::json;

std::string to_record(const ValueRecord& value) {
  json record = {{"id", corpus::to_string(value.id)}, {"label", value.label}};
  if (value.parent) record["parent"] = corpus::to_string(*value.parent);
  if (!value.names.empty()) record["names"] = value.names;
  if (value.is_family) record["family"] = true;
  if (!value.ambiguous.empty()) record["ambiguous"] = value.ambiguous;
  return record.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<ValueRecord> parse_value_record(std::string_view bytes) try {
  const json record = json::parse(bytes);
  std::optional<corpus::EntityId> id =
      corpus::parse_entity_id(record.at("id").get_ref<const std::string&>());
  if (!id) return std::nullopt;
  ValueRecord value{*std::move(id), record.at("label"), std::nullopt, {}, false};
  if (record.contains("parent")) {
    value.parent = corpus::parse_entity_id(record["parent"].get_ref<const std::string&>());
    if (!value.parent) return std::nullopt;
  }
  if (record.contains("names")) value.names = record["names"].get<std::vector<std::string>>();
  if (record.contains("family")) value.is_family = record["family"];
  if (record.contains("ambiguous"))
    value.ambiguous = record["ambiguous"].get<std::vector<std::string>>();
  return value;
} catch (const json::exception&) {
  return std::nullopt;
}

}  // namespace indexer
