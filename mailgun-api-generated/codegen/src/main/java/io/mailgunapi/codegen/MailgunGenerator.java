package io.mailgunapi.codegen;

import com.samskivert.mustache.Mustache;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.servers.Server;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * The generator that openapi-generator runs under the name {@code mailgun-java}.
 *
 * <p>The framework parses the bundle, walks schemas and operations and writes files. Its parsed
 * document loses what the description relies on, so this class replaces it by an index, one schema
 * and one operation for each interface, and answers the hooks with sources that {@link
 * ApiDescription} made from the bundle itself.
 */
public final class MailgunGenerator extends DefaultCodegen {
  static final String MODEL_PACKAGE = "io.mailgunapi.model";
  static final String API_PACKAGE = "io.mailgunapi.api";
  private static final String INDEX_SCHEMA = "Index";

  private @Nullable ApiDescription description;
  private boolean modelsWritten;
  private final Set<String> interfacesWritten = new TreeSet<>();

  /** Called by openapi-generator through the service loader. */
  public MailgunGenerator() {
    modelPackage = MODEL_PACKAGE;
    apiPackage = API_PACKAGE;
    embeddedTemplateDir = "io/mailgunapi/codegen/templates";
    templateDir = embeddedTemplateDir;
    outputFolder = "generated";
    modelTemplateFiles.put("class.mustache", ".java");
    apiTemplateFiles.put("interface.mustache", ".java");
    apiTemplateFiles.put("calls.mustache", "Calls.java");
    supportingFiles.add(
        new SupportingFile("apis.mustache", folder(API_PACKAGE), "MailgunApis.java"));
    supportingFiles.add(
        new SupportingFile("retrofitApis.mustache", folder(API_PACKAGE), "RetrofitApis.java"));
    supportingFiles.add(
        new SupportingFile("adapters.mustache", folder(MODEL_PACKAGE), "ModelAdapters.java"));
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.CLIENT;
  }

  @Override
  public String getName() {
    return "mailgun-java";
  }

  @Override
  public String getHelp() {
    return "Generates the Retrofit interfaces, models and Moshi adapters of mailgun-api.";
  }

  @Override
  public boolean getUseInlineModelResolver() {
    return false;
  }

  @Override
  public boolean getUseOpenapiNormalizer() {
    return false;
  }

  @Override
  public Mustache.Compiler processCompiler(Mustache.Compiler compiler) {
    // A value that is missing is a mistake in a template, null is not.
    return compiler.escapeHTML(false).defaultValue(null).nullValue("");
  }

  @Override
  public void preprocessOpenAPI(OpenAPI openApi) {
    ApiDescription read = ApiDescription.read(Path.of(getInputSpec()));
    description = read;
    additionalProperties.put("interfaces", read.interfaces());
    additionalProperties.put("adaptedModels", adapted(read));
    openApi.setComponents(
        new Components()
            .addSchemas(INDEX_SCHEMA, new ObjectSchema().addProperty("index", new StringSchema())));
    Paths paths = new Paths();
    for (InterfaceSource source : read.interfaces()) {
      paths.addPathItem(
          "/" + source.className(),
          new PathItem().get(new Operation().addTagsItem(source.className())));
    }
    openApi.setPaths(paths);
    openApi.setTags(null);
    openApi.setWebhooks(null);
  }

  private static List<AdaptedModel> adapted(ApiDescription description) {
    List<AdaptedModel> adapted = new ArrayList<>();
    description.enums().keySet().forEach(name -> adapted.add(new AdaptedModel(name, false)));
    description.models().values().stream()
        .filter(ModelSource::json)
        .forEach(
            model ->
                adapted.add(
                    new AdaptedModel(model.className(), new AdapterSource(model).hasAdapted())));
    return adapted;
  }

  /** A class with an adapter, and whether that adapter calls others. */
  record AdaptedModel(String name, boolean takesMoshi) {}

  private ApiDescription description() {
    if (description == null) {
      throw new IllegalStateException(
          "preprocessOpenAPI was not called: this version of openapi-generator is not supported");
    }
    return description;
  }

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> index) {
    ApiDescription read = description();
    Map<String, ModelsMap> classes = new TreeMap<>();
    read.enums()
        .forEach(
            (name, source) -> {
              classes.put(name, modelsMap(name, "enumeration", source));
              classes.put(
                  name + "JsonAdapter", modelsMap(name + "JsonAdapter", "enumAdapter", source));
            });
    read.models()
        .forEach(
            (name, source) -> {
              classes.put(name, modelsMap(name, "model", source));
              if (source.json()) {
                classes.put(
                    name + "JsonAdapter",
                    modelsMap(name + "JsonAdapter", "adapter", new AdapterSource(source)));
              }
            });
    modelsWritten = true;
    return classes;
  }

  private ModelsMap modelsMap(String className, String kind, Object source) {
    CodegenModel model = new CodegenModel();
    model.setName(className);
    model.setClassname(className);
    ModelMap entry = new ModelMap();
    entry.setModel(model);
    ModelsMap file = new ModelsMap();
    file.putAll(additionalProperties);
    file.setModels(List.of(entry));
    for (String each : List.of("enumeration", "enumAdapter", "model", "adapter")) {
      file.put(each + "Source", each.equals(kind) ? source : false);
    }
    return file;
  }

  @Override
  public CodegenOperation fromOperation(
      String path, String httpMethod, Operation operation, List<Server> servers) {
    CodegenOperation index = new CodegenOperation();
    index.path = path;
    index.httpMethod = httpMethod;
    index.operationId = path.substring(1);
    index.nickname = index.operationId;
    return index;
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap index, List<ModelMap> allModels) {
    String className = index.getOperations().getClassname();
    for (InterfaceSource source : description().interfaces()) {
      if (source.className().equals(className)) {
        index.put("interfaceSource", source);
        interfacesWritten.add(className);
        return index;
      }
    }
    throw new IllegalStateException("No interface " + className + " in the description");
  }

  @Override
  public String sanitizeTag(String tag) {
    return tag;
  }

  @Override
  public String toApiName(String name) {
    return name;
  }

  @Override
  public String toModelName(String name) {
    return name;
  }

  @Override
  public String apiFileFolder() {
    return outputFolder + File.separator + folder(API_PACKAGE);
  }

  @Override
  public String modelFileFolder() {
    return outputFolder + File.separator + folder(MODEL_PACKAGE);
  }

  @Override
  public void postProcess() {
    // The framework's own prints a banner; this is the last hook, so it checks that the others were
    // called.
    Set<String> missing = new TreeSet<>();
    description().interfaces().forEach(each -> missing.add(each.className()));
    missing.removeAll(interfacesWritten);
    if (!missing.isEmpty() || !modelsWritten) {
      throw new IllegalStateException(
          "openapi-generator left out "
              + (modelsWritten ? missing : "the models")
              + ": this version calls other hooks than MailgunGenerator overrides");
    }
  }

  @Override
  public String escapeQuotationMark(String input) {
    return input;
  }

  @Override
  public String escapeUnsafeCharacters(String input) {
    return input;
  }

  private static String folder(String packageName) {
    return "src/main/java/" + packageName.replace('.', '/');
  }
}
