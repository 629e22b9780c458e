using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PartnerAnalytics.Architecture.Tests.Layers;

/// <summary>Which types of its own assembly a type uses: in its signatures, its attributes and its code, and in those of types nested in
/// it.</summary>
internal sealed class TypeUses(PEReader file, MetadataReader assembly)
{
    public IReadOnlySet<TypeDefinitionHandle> Of(TypeDefinitionHandle type)
    {
        var found = new FoundTypes(assembly);
        Collect(type, found);
        return found.Types;
    }

    private void Collect(TypeDefinitionHandle handle, FoundTypes found)
    {
        var type = assembly.GetTypeDefinition(handle);
        found.Add(type.BaseType);
        foreach (var implemented in type.GetInterfaceImplementations())
        {
            found.Add(assembly.GetInterfaceImplementation(implemented).Interface);
        }

        Constraints(type.GetGenericParameters(), found);
        Attributes(type.GetCustomAttributes(), found);
        foreach (var field in type.GetFields().Select(assembly.GetFieldDefinition))
        {
            field.DecodeSignature(found, null);
            Attributes(field.GetCustomAttributes(), found);
        }

        foreach (var property in type.GetProperties().Select(assembly.GetPropertyDefinition))
        {
            Attributes(property.GetCustomAttributes(), found);
        }

        foreach (var method in type.GetMethods().Select(assembly.GetMethodDefinition))
        {
            Collect(method, found);
        }

        foreach (var nested in type.GetNestedTypes())
        {
            Collect(nested, found);
        }
    }

    private void Collect(MethodDefinition method, FoundTypes found)
    {
        method.DecodeSignature(found, null);
        Constraints(method.GetGenericParameters(), found);
        Attributes(method.GetCustomAttributes(), found);
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            assembly.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(found, null);
        }

        foreach (var region in body.ExceptionRegions)
        {
            found.Add(region.CatchType);
        }

        foreach (var mentioned in Instructions.Mentioned(body.GetILReader()))
        {
            found.Add(mentioned);
        }
    }

    private void Constraints(GenericParameterHandleCollection parameters, FoundTypes found)
    {
        foreach (var constraint in parameters.SelectMany(parameter => assembly.GetGenericParameter(parameter).GetConstraints()))
        {
            found.Add(assembly.GetGenericParameterConstraint(constraint).Type);
        }
    }

    private void Attributes(CustomAttributeHandleCollection attributes, FoundTypes found)
    {
        foreach (var attribute in attributes)
        {
            found.Add(assembly.GetCustomAttribute(attribute).Constructor);
        }
    }
}
