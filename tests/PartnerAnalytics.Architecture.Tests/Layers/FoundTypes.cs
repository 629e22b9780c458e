using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace PartnerAnalytics.Architecture.Tests.Layers;

/// <summary>Collects the types that signatures, members and other handles lead to, each as the outermost type that holds it.</summary>
internal sealed class FoundTypes(MetadataReader assembly) : ISignatureTypeProvider<ValueTuple, object?>
{
    private readonly HashSet<TypeDefinitionHandle> _types = [];

    public IReadOnlySet<TypeDefinitionHandle> Types => _types;

    /// <summary>Adds what a handle of any kind leads to; what belongs to other assemblies leads nowhere.</summary>
    public void Add(EntityHandle handle)
    {
        if (handle.IsNil)
        {
            return;
        }

        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition:
                _types.Add(Outermost((TypeDefinitionHandle)handle));
                break;
            case HandleKind.TypeSpecification:
                assembly.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
                break;
            case HandleKind.MethodDefinition:
                var method = assembly.GetMethodDefinition((MethodDefinitionHandle)handle);
                Add(method.GetDeclaringType());
                method.DecodeSignature(this, null);
                break;
            case HandleKind.FieldDefinition:
                var field = assembly.GetFieldDefinition((FieldDefinitionHandle)handle);
                Add(field.GetDeclaringType());
                field.DecodeSignature(this, null);
                break;
            case HandleKind.MemberReference:
                Add(assembly.GetMemberReference((MemberReferenceHandle)handle));
                break;
            case HandleKind.MethodSpecification:
                var specification = assembly.GetMethodSpecification((MethodSpecificationHandle)handle);
                Add(specification.Method);
                specification.DecodeSignature(this, null);
                break;
        }
    }

    private void Add(MemberReference member)
    {
        Add(member.Parent);
        if (member.GetKind() == MemberReferenceKind.Method)
        {
            member.DecodeMethodSignature(this, null);
        }
        else
        {
            member.DecodeFieldSignature(this, null);
        }
    }

    private TypeDefinitionHandle Outermost(TypeDefinitionHandle type)
    {
        var declaring = assembly.GetTypeDefinition(type).GetDeclaringType();
        return declaring.IsNil ? type : Outermost(declaring);
    }

    public ValueTuple GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
    {
        Add(handle);
        return default;
    }

    public ValueTuple GetTypeFromSpecification(
        MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
    {
        Add(handle);
        return default;
    }

    public ValueTuple GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => default;

    public ValueTuple GetArrayType(ValueTuple elementType, ArrayShape shape) => default;

    public ValueTuple GetByReferenceType(ValueTuple elementType) => default;

    public ValueTuple GetFunctionPointerType(MethodSignature<ValueTuple> signature) => default;

    public ValueTuple GetGenericInstantiation(ValueTuple genericType, ImmutableArray<ValueTuple> typeArguments) => default;

    public ValueTuple GetGenericMethodParameter(object? genericContext, int index) => default;

    public ValueTuple GetGenericTypeParameter(object? genericContext, int index) => default;

    public ValueTuple GetModifiedType(ValueTuple modifier, ValueTuple unmodifiedType, bool isRequired) => default;

    public ValueTuple GetPinnedType(ValueTuple elementType) => default;

    public ValueTuple GetPointerType(ValueTuple elementType) => default;

    public ValueTuple GetPrimitiveType(PrimitiveTypeCode typeCode) => default;

    public ValueTuple GetSZArrayType(ValueTuple elementType) => default;
}
